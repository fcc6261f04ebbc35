namespace Ops.Domain.Goals;

/// <summary>Two goals that a finding is about.</summary>
/// <param name="First">The child of a link, or the goal whose id sorts first.</param>
/// <param name="Second">The parent of a link, or the other goal.</param>
public readonly record struct GoalPair(string First, string Second) : IComparable<GoalPair>
{
    /// <summary>By the first id, then the second, by UTF-16 code unit.</summary>
    /// <param name="other">The other pair.</param>
    /// <returns>Below 0 if this pair stands first.</returns>
    public int CompareTo(GoalPair other) =>
        string.CompareOrdinal(First, other.First) is var first && first != 0 ? first : string.CompareOrdinal(Second, other.Second);

    /// <summary>Whether one pair stands before another.</summary>
    public static bool operator <(GoalPair left, GoalPair right) => left.CompareTo(right) < 0;

    /// <summary>Whether one pair stands after another.</summary>
    public static bool operator >(GoalPair left, GoalPair right) => left.CompareTo(right) > 0;

    /// <summary>Whether one pair does not stand after another.</summary>
    public static bool operator <=(GoalPair left, GoalPair right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one pair does not stand before another.</summary>
    public static bool operator >=(GoalPair left, GoalPair right) => left.CompareTo(right) >= 0;

    /// <summary>Both ids with an arrow between them.</summary>
    /// <returns>For example <c>T3 -> C1</c>.</returns>
    public override string ToString() => $"{First} -> {Second}";
}
