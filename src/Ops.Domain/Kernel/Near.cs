namespace Ops.Domain;

/// <summary>
/// Comparisons of computed doubles with a limit: what lies within a billionth of it counts as equal, so that the last bits of a sum or a
/// quotient do not decide what exact arithmetic would have decided otherwise.
/// </summary>
internal static class Near
{
    private const double Tie = 1e-9;

    /// <summary>Whether the value reaches the limit.</summary>
    public static bool AtLeast(double value, double limit) => value >= limit - Width(limit);

    /// <summary>Whether the value stays within the limit.</summary>
    public static bool AtMost(double value, double limit) => value <= limit + Width(limit);

    /// <summary>Whether the value is truly above the limit.</summary>
    public static bool Above(double value, double limit) => !AtMost(value, limit);

    /// <summary>Whether the value is truly below the limit.</summary>
    public static bool Below(double value, double limit) => !AtLeast(value, limit);

    /// <summary>Whether two values are the same but for rounding.</summary>
    public static bool Same(double value, double other) => AtLeast(value, other) && AtMost(value, other);

    /// <summary>The next whole number, where a whole number that rounding has put a hair above itself is that number.</summary>
    public static double Ceiling(double value) => Math.Ceiling(value - Width(value));

    private static double Width(double limit) => Tie * Math.Max(1, Math.Abs(limit));
}
