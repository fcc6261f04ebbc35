using NodaTime;
using NodaTime.Text;

namespace Ops.Domain.Improvement;

/// <summary>An improvement on record: PDCA, CAPA or A3 as a state machine whose illegal steps are faults.</summary>
/// <remarks>
/// <para>PDCA: plan –start→ do –measure→ check –judge→ act –standardize→ closed; act –repeat→ plan; check –rework→ do; any of the four –cancel→ cancelled.</para>
/// <para>CAPA: opened –contain→ contained –analyse→ analysed –plan→ planned –implement→ implemented –verify→ verified –close→ closed;
/// implemented –reject→ analysed; closed –reopen→ analysed; opened or contained –cancel→ cancelled.</para>
/// <para>A3: opened –describe→ described –aim→ aimed –analyse→ analysed –propose→ proposed –approve→ approved –implement→ implemented –followUp→
/// confirmed –share→ closed; proposed –return→ analysed; implemented –reject→ analysed; before the approval –cancel→ cancelled (J. Shook, Managing to
/// Learn, 2008).</para>
/// </remarks>
public sealed class ImprovementCycle : IExplainable
{
    private ImprovementCycle() { }

    /// <summary>Which way to improve.</summary>
    public CycleKind Kind { get; private init; }

    /// <summary>The present state.</summary>
    public string State { get; private init; } = "";

    /// <summary>All states in order.</summary>
    public ImmutableArray<string> History { get; private init; }

    /// <summary>The actions possible now, ordinal.</summary>
    public ImmutableArray<string> Allowed { get; private init; }

    /// <summary>How often a cycle was completed: standardized, repeated or closed.</summary>
    public int CyclesCompleted { get; private init; }

    /// <summary>Whether the state is closed or cancelled.</summary>
    public bool IsFinal { get; private init; }

    /// <summary>How long it was in each state, in the order of the first visit.</summary>
    public ImmutableArray<StateDays> DaysIn { get; private init; }

    /// <summary>Replays the steps of an improvement.</summary>
    /// <param name="kind">Which way to improve.</param>
    /// <param name="opened">The day on which it was opened.</param>
    /// <param name="steps">The steps in order; empty when nothing happened yet.</param>
    /// <returns>Where it stands.</returns>
    /// <exception cref="OpsException">
    /// The first step with a fault, and of it the first of: <see cref="FaultCode.UnknownReference"/>: an action that this way does not know;
    /// <see cref="FaultCode.NotOrdered"/>: not allowed in the state, or dated before the step before; <see cref="FaultCode.InsufficientData"/>: a required
    /// field is missing; <see cref="FaultCode.InvalidArgument"/>: a verification that is not effective, the last owner as approver, a due day before the
    /// step. <see cref="FaultCode.InvalidArgument"/> also for a kind that is not defined.
    /// </exception>
    public static ImprovementCycle Of(CycleKind kind, LocalDate opened, ReadOnlySpan<CycleStep> steps)
    {
        var rules = CycleRules.For(Guard.Defined(kind, nameof(kind)));
        string state = rules.First;
        var history = new List<string> { state };
        var days = new Dictionary<string, int>(StringComparer.Ordinal) { [state] = 0 };
        var entered = opened;
        int cycles = 0;
        string? owner = null;
        for (int i = 0; i < steps.Length; i++)
        {
            var step = Guard.NotNull(steps[i], Guard.At(nameof(steps), i));
            var move = Check(rules, state, step, entered, owner, Guard.At(nameof(steps), i));
            days[state] += Period.DaysBetween(entered, step.On);
            state = move.To;
            entered = step.On;
            owner = step["owner"] ?? owner;
            cycles += move.EndsCycle ? 1 : 0;
            history.Add(state);
            days.TryAdd(state, 0);
        }
        return new ImprovementCycle
        {
            Kind = kind,
            State = state,
            History = [.. history],
            Allowed = [.. rules.Moves.Where(move => move.From == state).Select(move => move.Action).Order(StringComparer.Ordinal)],
            CyclesCompleted = cycles,
            IsFinal = rules.Final.Contains(state),
            DaysIn = [.. days.Select(pair => new StateDays { State = pair.Key, Days = pair.Value })],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("State of the improvement", "改善所处状态"),
            State,
            Phrase.Of($"{string.Join(" -> ", History)}"),
            Kind switch
            {
                CycleKind.Pdca => new Phrase("Deming 1986", "Deming 1986"),
                CycleKind.Capa => new Phrase("ISO 9001:2015, 10.2", "ISO 9001:2015 第 10.2 条"),
                _ => new Phrase("Shook 2008", "Shook 2008"),
            },
            [
                Explanation.Of(new Phrase("Cycles completed", "已完成循环数"), (decimal)CyclesCompleted),
                .. DaysIn.Select(row =>
                    Explanation.Of(Phrase.Of($"\"{row.State}\"", $"“{row.State}”"), (decimal)row.Days, new Phrase("days", "天"))
                ),
            ]
        );

    private static CycleRules.Move Check(CycleRules rules, string state, CycleStep step, LocalDate entered, string? owner, string place)
    {
        if (!rules.Knows(step.Action))
            throw Faults.Unknown(place, step.Action, "use an action of this way to improve");
        var move =
            rules.Find(state, step.Action)
            ?? throw Faults.NotOrdered(place, $"'{step.Action}' is not allowed in the state '{state}'", "take the steps in order");
        if (step.On < entered)
            throw Faults.NotOrdered(
                place,
                $"{Figures.Text(step.On)} lies before {Figures.Text(entered)}",
                "date the steps in the order in which they happened"
            );
        foreach (string field in move.Required)
        {
            if (step[field] is null)
                throw Faults.Insufficient($"{place}.{field}", $"'{step.Action}' needs '{field}'", "put it on record");
        }
        if (move.Required.Contains("effective") && step["effective"] != "true")
            throw Faults.Invalid($"{place}.effective", "the measure is not shown to be effective", "reject it instead");
        if (move.Required.Contains("approver") && step["approver"] == owner)
            throw Faults.Invalid($"{place}.approver", $"'{owner}' approves own work", "let somebody else approve");
        if (move.Required.Contains("due"))
            CheckDue(step, place);
        return move;
    }

    private static void CheckDue(CycleStep step, string place)
    {
        var due = LocalDatePattern.Iso.Parse(step["due"]!);
        if (!due.Success || due.Value < step.On)
            throw Faults.Invalid(
                $"{place}.due",
                $"'{step["due"]}' is not a day from {Figures.Text(step.On)} on",
                "give a later day as yyyy-MM-dd"
            );
    }
}
