namespace Ops.Domain.Markets;

/// <summary>What a resource means for competition.</summary>
public enum CompetitiveImplication
{
    /// <summary>Not valuable: it costs more than it brings.</summary>
    Disadvantage = 0,

    /// <summary>Valuable, but others have it, too.</summary>
    Parity,

    /// <summary>Valuable and rare, but the firm makes no use of it.</summary>
    UnusedAdvantage,

    /// <summary>Valuable, rare and used, but easy to imitate.</summary>
    TemporaryAdvantage,

    /// <summary>All four: a core competence.</summary>
    SustainedAdvantage,
}
