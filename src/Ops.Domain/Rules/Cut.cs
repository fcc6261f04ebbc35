namespace Ops.Domain.Rules;

/// <summary>A place between values on a line: just before a value, or just after it.</summary>
/// <remarks>Open and closed ends become one thing: <c>[1..2)</c> runs from before 1 to before 2, <c>(1..2]</c> from after 1 to after 2.</remarks>
internal readonly record struct Cut(decimal Value, bool After)
{
    public static readonly Comparer<Cut> Order = Comparer<Cut>.Create(static (a, b) => a.Against(b));

    public int Against(Cut other)
    {
        int order = Value.CompareTo(other.Value);
        return order != 0 ? order : After.CompareTo(other.After);
    }

    /// <summary>True when the value lies behind this place.</summary>
    public bool IsBefore(decimal value) => Value < value || (!After && Value == value);
}
