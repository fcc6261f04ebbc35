using Ops.Domain.Budgets;

namespace Ops.Domain.Reviews;

/// <summary>What a review is made from: the units, and the facts of each module about them.</summary>
/// <remarks>Compares by identity. References between the parts are checked by <see cref="OperatingReview.Of"/>, all at once.</remarks>
public sealed class ReviewFacts
{
    /// <summary>Whose review it is.</summary>
    public required Phrase Subject { get; init; }

    /// <summary>The label of the last closed period, for example <c>2019-20</c>.</summary>
    public required string LastPeriod { get; init; }

    /// <summary>The label of the period under review.</summary>
    public required string CurrentPeriod { get; init; }

    /// <summary>The label of the next period.</summary>
    public required string NextPeriod { get; init; }

    /// <summary>The units.</summary>
    public required ImmutableArray<ReviewUnit> Units { get; init; }

    /// <summary>The measures with their figures.</summary>
    public required ImmutableArray<ReviewMeasure> Measures { get; init; }

    /// <summary>The money: actual of the last period, adopted and estimated of the current one, adopted of the next.</summary>
    public required BudgetRollup Budget { get; init; }

    /// <summary>
    /// The same money by line (a programme, an account), so that a unit's variance can be drilled down; perhaps none. The lines of a unit
    /// add up to its adopted and its estimated total of the current period.
    /// </summary>
    public ImmutableArray<BudgetEntry> SpendingLines { get; init; } = [];

    /// <summary>How the units' money goes within the present period; perhaps none. A unit at most once.</summary>
    public ImmutableArray<ReviewSpending> Spending { get; init; } = [];

    /// <summary>The services with their counted requests.</summary>
    public ImmutableArray<ReviewPromise> Services { get; init; } = [];

    /// <summary>The processes with their event logs.</summary>
    public ImmutableArray<ReviewProcess> Processes { get; init; } = [];

    /// <summary>The key results.</summary>
    public ImmutableArray<ReviewGoal> Goals { get; init; } = [];

    /// <summary>The risk register with controls, indicators and treatments; null if there is none.</summary>
    public ReviewRegister? Risks { get; init; }

    /// <summary>What customers say by theme and period; null if it is not counted.</summary>
    public ReviewFeedback? Feedback { get; init; }

    /// <summary>The initiatives for key results, as project networks; perhaps none.</summary>
    public ImmutableArray<ReviewInitiative> Initiatives { get; init; } = [];

    /// <summary>Which process stands behind a measure, a service or a theme: cross-links are looked for only where the host says so.</summary>
    public ImmutableArray<ReviewTie> Ties { get; init; } = [];

    /// <summary>What was read and deliberately not judged, each in one sentence, so that nothing is left out in silence.</summary>
    public ImmutableArray<Phrase> Notes { get; init; } = [];
}
