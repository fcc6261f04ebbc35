namespace Ops.Domain.Markets;

/// <summary>The four kinds of strategy of a TOWS matrix.</summary>
public enum TowsKind
{
    /// <summary>SO: strengths that seize opportunities.</summary>
    StrengthOpportunity = 0,

    /// <summary>WO: opportunities that help over weaknesses.</summary>
    WeaknessOpportunity,

    /// <summary>ST: strengths that ward off threats.</summary>
    StrengthThreat,

    /// <summary>WT: weaknesses made small so that threats do not strike.</summary>
    WeaknessThreat,
}
