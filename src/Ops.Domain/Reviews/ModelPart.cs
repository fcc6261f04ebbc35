namespace Ops.Domain.Reviews;

/// <summary>A part of a model, in the order in which they are told.</summary>
public enum ModelPart
{
    /// <summary>The units.</summary>
    Units,

    /// <summary>The measures.</summary>
    Measures,

    /// <summary>The figures of the measures, one for each measure and period.</summary>
    Figures,

    /// <summary>The money: totals of a unit, a period and a phase.</summary>
    Budget,

    /// <summary>The money by line.</summary>
    SpendingLines,

    /// <summary>The spending within a period.</summary>
    Spending,

    /// <summary>The services.</summary>
    Services,

    /// <summary>The processes.</summary>
    Processes,

    /// <summary>The key results.</summary>
    Goals,

    /// <summary>The risks.</summary>
    Risks,

    /// <summary>The people of the units.</summary>
    Teams,

    /// <summary>What units owe each other: dependencies, promises, actions, decisions.</summary>
    Coordination,

    /// <summary>The markets.</summary>
    Markets,

    /// <summary>The improvements.</summary>
    Improvements,

    /// <summary>The themes of feedback.</summary>
    Themes,

    /// <summary>The initiatives.</summary>
    Initiatives,

    /// <summary>What the model says belongs together.</summary>
    Ties,
}
