using NodaTime;
using Ops.Domain.Budgets;

namespace Ops.Domain.Reviews;

/// <summary>
/// What an organisation knows of itself, of which <see cref="OperatingReview"/> reviews any period: its units as one tree, its periods as one
/// list, one day of the question, and the facts of each module about them.
/// </summary>
/// <remarks>
/// <para>The order in which rows are given says nothing: where an order is wanted, it is data (<c>Order</c>), and rows alike stand by key.</para>
/// <para>What is wrong with a row is no exception: <see cref="Check"/> tells of all such rows at once, and a review leaves them out and says
/// so (<see cref="OperatingReview.Coverage"/>). Two models are equal when all parts are, in the same order; a register, a log and spending within a period are equal to themselves only.</para>
/// </remarks>
public sealed record OperatingModel
{
    /// <summary>Whose model it is.</summary>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an empty name.</exception>
    public required Phrase Subject
    {
        get;
        init =>
            field = value.IsEmpty
                ? throw Faults.Invalid(nameof(Subject), "an empty name", "name the organisation in both languages")
                : value;
    }

    /// <summary>The periods in order of time, without a gap; at least one. The facts refer to them by label.</summary>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no period. <see cref="FaultCode.InvalidArgument"/>: a period without a label.
    /// <see cref="FaultCode.DuplicateKey"/>: a label that stands twice. <see cref="FaultCode.NotOrdered"/>: days before those of an earlier period.
    /// </exception>
    public required ImmutableArray<ReviewPeriod> Periods
    {
        get;
        init => field = Checked(value);
    }

    /// <summary>The day of the question, for controls, actions and whatever else grows old; null where nothing asks for it.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>The units; a unit names the one above it.</summary>
    public ImmutableArray<ReviewUnit> Units
    {
        get;
        init => field = Given(value, nameof(Units));
    } = [];

    /// <summary>The measures with their figures by period.</summary>
    public ImmutableArray<ReviewMeasure> Measures
    {
        get;
        init => field = Given(value, nameof(Measures));
    } = [];

    /// <summary>The money by unit, period and phase; null where none is known.</summary>
    public BudgetRollup? Budget { get; init; }

    /// <summary>
    /// The same money by line (a programme, an account), so that a unit's variance can be drilled down; perhaps none. The lines of a unit add up
    /// to its total of their period and phase.
    /// </summary>
    public ImmutableArray<BudgetEntry> SpendingLines
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>How the units' money goes within a period; perhaps none. A unit at most once in a period.</summary>
    public ImmutableArray<ReviewSpending> Spending
    {
        get;
        init => field = Given(value, nameof(Spending));
    } = [];

    /// <summary>The services with their counted requests.</summary>
    public ImmutableArray<ReviewPromise> Services
    {
        get;
        init => field = Given(value, nameof(Services));
    } = [];

    /// <summary>The processes with their event logs.</summary>
    public ImmutableArray<ReviewProcess> Processes
    {
        get;
        init => field = Given(value, nameof(Processes));
    } = [];

    /// <summary>The key results.</summary>
    public ImmutableArray<ReviewGoal> Goals
    {
        get;
        init => field = Given(value, nameof(Goals));
    } = [];

    /// <summary>The risk register with controls, indicators and treatments; null if there is none. It needs <see cref="AsOf"/>.</summary>
    public ReviewRegister? Risks { get; init; }

    /// <summary>The people of units; a unit at most once in a period; perhaps none.</summary>
    public ImmutableArray<ReviewTeam> Teams
    {
        get;
        init => field = Given(value, nameof(Teams));
    } = [];

    /// <summary>What units owe each other; null if nothing is known. It needs <see cref="AsOf"/>.</summary>
    public ReviewCoordination? Coordination { get; init; }

    /// <summary>The markets in which units compete; perhaps none.</summary>
    public ImmutableArray<ReviewMarket> Markets
    {
        get;
        init => field = Given(value, nameof(Markets));
    } = [];

    /// <summary>What units changed, and what it was to bring; perhaps nothing.</summary>
    public ImmutableArray<ReviewImprovement> Improvements
    {
        get;
        init => field = Given(value, nameof(Improvements));
    } = [];

    /// <summary>What customers say by theme and period; null if it is not counted.</summary>
    public ReviewFeedback? Feedback { get; init; }

    /// <summary>The initiatives for key results, as project networks.</summary>
    public ImmutableArray<ReviewInitiative> Initiatives
    {
        get;
        init => field = Given(value, nameof(Initiatives));
    } = [];

    /// <summary>Which process stands behind a measure, a service or a theme: cross-links are looked for only where the model says so.</summary>
    public ImmutableArray<ReviewTie> Ties
    {
        get;
        init => field = Given(value, nameof(Ties));
    } = [];

    /// <summary>What was read and deliberately not judged, each in one sentence, so that nothing is left out in silence; shown in order of their letters.</summary>
    public ImmutableArray<Phrase> Notes
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// The currency of all amounts: that of the budget, else of the register's tolerance, else the first by code of what an hour or a full-time
    /// equivalent costs, what a market spends and what is to be gained; none without any amount.
    /// </summary>
    public Currency Currency =>
        Budget?.Currency
        ?? Risks?.Tolerance.Currency
        ?? Processes
            .Select(process => process.CostPerHour)
            .Concat(Teams.Select(team => team.CostPerFte))
            .Concat(Markets.Select(market => market.Volume))
            .Concat(Improvements.Select(item => item.Benefit?.Planned[0]))
            .OfType<Money>()
            .Select(amount => amount.Currency)
            .OrderBy(currency => currency.Code, StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Looks every row over: unknown units, measures and periods, keys that stand twice, cycles of units, other currencies, lines that do not add up.</summary>
    /// <returns>All faults at once, each with its place and its remedy, in the same order however the rows are given; clean if there is none.</returns>
    public FaultReport Check()
    {
        var report = new FaultReport();
        foreach (var fault in SoundRows.Of(this).Faults)
            report.Add(fault);
        return report;
    }

    /// <summary>Two are equal when all parts are, in the same order.</summary>
    /// <param name="other">The other model.</param>
    /// <returns>True when they say the same.</returns>
    public bool Equals(OperatingModel? other) =>
        other is not null
        && (Subject, AsOf, Budget?.Currency, Risks, Coordination, Feedback)
            == (other.Subject, other.AsOf, other.Budget?.Currency, other.Risks, other.Coordination, other.Feedback)
        && Same(Budget?.Totals ?? [], other.Budget?.Totals ?? [])
        && Same(Periods, other.Periods)
        && Same(Units, other.Units)
        && Same(Measures, other.Measures)
        && Same(SpendingLines, other.SpendingLines)
        && Same(Spending, other.Spending)
        && Same(Services, other.Services)
        && Same(Processes, other.Processes)
        && Same(Goals, other.Goals)
        && Same(Teams, other.Teams)
        && Same(Markets, other.Markets)
        && Same(Improvements, other.Improvements)
        && Same(Initiatives, other.Initiatives)
        && Same(Ties, other.Ties)
        && Same(Notes, other.Notes);

    /// <summary>A hash code that agrees with <see cref="Equals(OperatingModel)"/>.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => HashCode.Combine(Subject, AsOf, Periods.Length, Units.Length, Measures.Length);

    /// <summary>Where a period stands in the list.</summary>
    internal int IndexOf(string? label)
    {
        for (int i = 0; i < Periods.Length; i++)
        {
            if (Periods[i].Label == label)
                return i;
        }
        return -1;
    }

    private static bool Same<T>(ImmutableArray<T> left, ImmutableArray<T> right) => left.AsSpan().SequenceEqual(right.AsSpan());

    private static ImmutableArray<T> Given<T>(ImmutableArray<T> rows, string place)
        where T : class
    {
        if (rows.IsDefault)
            return [];
        for (int i = 0; i < rows.Length; i++)
            Guard.NotNull(rows[i], Guard.At(place, i));
        return rows;
    }

    private static ImmutableArray<ReviewPeriod> Checked(ImmutableArray<ReviewPeriod> periods)
    {
        if (periods.IsDefaultOrEmpty)
            throw Faults.Empty(nameof(Periods), "give the periods in order of time");
        var labels = new HashSet<string>(StringComparer.Ordinal);
        LocalDate? end = null;
        for (int i = 0; i < periods.Length; i++)
        {
            string place = Guard.At(nameof(Periods), i);
            Guard.NotBlank(periods[i].Label, place);
            if (!labels.Add(periods[i].Label))
                throw Faults.Duplicate(place, periods[i].Label);
            if (periods[i].Dates is not { } dates)
                continue;
            if (dates.Start < end)
                throw Faults.NotOrdered(place, "its days begin before an earlier period ends", "give the periods in order of time");
            end = dates.End;
        }
        return periods;
    }
}
