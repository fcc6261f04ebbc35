namespace Ops.Domain.Goals;

/// <summary>A school of planning: rules that a plan may be read by.</summary>
public enum PlanProfile
{
    /// <summary>Objectives and key results: few objectives, each with 1 to 5 key results (J. Doerr, Measure What Matters, 2018).</summary>
    Okr = 0,

    /// <summary>Management by objectives: every objective below the top serves one, and weights are agreed to sum to 1 (P. Drucker, The Practice of Management, 1954).</summary>
    ManagementByObjectives,

    /// <summary>Balanced scorecard: every objective in a perspective, every perspective with an objective that is measured (R. Kaplan, D. Norton, 1992).</summary>
    BalancedScorecard,

    /// <summary>Hoshin kanri: every objective under a theme, with work and measures behind the lowest ones (X-matrix; Y. Akao, 1991).</summary>
    Hoshin,
}
