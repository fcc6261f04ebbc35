namespace Ops.Domain.Calendars;

public readonly partial record struct Period
{
    /// <summary>Earlier, by start and then by length.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Later, by start and then by length.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>So many periods later; see <see cref="Plus"/>.</summary>
    public static Period operator +(Period left, int right) => left.Plus(right);

    /// <summary>So many periods earlier; see <see cref="Plus"/>.</summary>
    public static Period operator -(Period left, int right) => left.Plus(right == int.MinValue ? int.MaxValue : -right);

    /// <summary>How many periods lie between two; see <see cref="Minus"/>.</summary>
    public static int operator -(Period left, Period right) => left.Minus(right);
}
