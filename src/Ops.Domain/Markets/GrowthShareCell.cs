namespace Ops.Domain.Markets;

/// <summary>A cell of the growth–share matrix.</summary>
public enum GrowthShareCell
{
    /// <summary>Strong in a slow market.</summary>
    CashCow = 0,

    /// <summary>Weak in a slow market.</summary>
    Dog,

    /// <summary>Weak in a growing market.</summary>
    QuestionMark,

    /// <summary>Strong in a growing market.</summary>
    Star,
}
