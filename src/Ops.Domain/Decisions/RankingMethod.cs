namespace Ops.Domain.Decisions;

/// <summary>How alternatives are ranked by several criteria.</summary>
public enum RankingMethod
{
    /// <summary><see cref="Decisions.WeightedSum"/>.</summary>
    WeightedSum = 0,

    /// <summary><see cref="Decisions.Topsis"/>.</summary>
    Topsis = 1,

    /// <summary><see cref="Decisions.Vikor"/>, with equal weight of benefit and regret.</summary>
    Vikor = 2,
}
