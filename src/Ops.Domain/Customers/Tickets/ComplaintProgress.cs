using NodaTime;
using Ops.Domain.Calendars;

namespace Ops.Domain.Customers;

/// <summary>投诉处理进度, how far a complaint has come, and the working time to each stage.</summary>
/// <remarks>
/// A step to an earlier stage reopens the same complaint; a new contact about the matter is a repeat, see <see cref="ContactRecurrence"/>. A stage that is skipped
/// is reached with the next one. Stages after ISO 10002. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class ComplaintProgress : IExplainable
{
    private ComplaintProgress() { }

    /// <summary>The present stage.</summary>
    public ComplaintStage Stage { get; internal init; }

    /// <summary>How often it fell back to an earlier stage.</summary>
    public int Reopenings { get; internal init; }

    /// <summary>How often it was handed up.</summary>
    public int Escalations { get; internal init; }

    /// <summary>The stages after the receipt, in order.</summary>
    public ImmutableArray<StageTime> Stages { get; internal init; }

    /// <summary>Follows a complaint.</summary>
    /// <param name="steps">Its steps in order of time, the receipt first. Those after <paramref name="asOf"/> are checked, but not yet known.</param>
    /// <param name="calendar">When work is done.</param>
    /// <param name="asOf">The moment of the report.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no step. <see cref="FaultCode.InvalidArgument"/>: the first step is no receipt, or a later one is.
    /// <see cref="FaultCode.NotOrdered"/>: times that fall, or a moment before the receipt.
    /// </exception>
    public static ComplaintProgress Of(ReadOnlySpan<ComplaintStep> steps, WorkingCalendar calendar, Instant asOf)
    {
        Guard.NotNull(calendar, nameof(calendar));
        Check(steps);
        if (asOf < steps[0].At)
            throw Faults.NotOrdered(nameof(asOf), "it lies before the receipt", "ask for a moment after it");
        var received = steps[0].At;
        var reached = new Instant?[(int)ComplaintStage.Closed + 1];
        var stage = ComplaintStage.Received;
        int reopenings = 0;
        int escalations = 0;
        foreach (var step in steps)
        {
            if (step.At > asOf)
                break;
            reopenings += step.Stage < stage ? 1 : 0;
            escalations += step.IsEscalation ? 1 : 0;
            stage = step.Stage;
            for (int passed = 0; passed <= (int)stage; passed++)
                reached[passed] ??= step.At;
        }
        var stages = ImmutableArray.CreateBuilder<StageTime>();
        for (var next = ComplaintStage.Acknowledged; next <= ComplaintStage.Closed; next++)
            stages.Add(new StageTime(next, reached[(int)next], calendar.Elapsed(received, reached[(int)next] ?? asOf)));
        return new ComplaintProgress
        {
            Stage = stage,
            Reopenings = reopenings,
            Escalations = escalations,
            Stages = stages.DrainToImmutable(),
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Stage of the complaint", "投诉阶段"),
            Name(Stage),
            Phrase.Of($"reopened {Reopenings} times, handed up {Escalations} times", $"重新打开 {Reopenings} 次，升级 {Escalations} 次"),
            new Phrase("ISO 10002", "ISO 10002"),
            [
                .. Stages.Select(stage =>
                    Explanation.Of(
                        Phrase.Of($"Working hours until {Name(stage.Stage).English}", $"至“{Name(stage.Stage).Chinese}”的工作小时"),
                        stage.Worked.TotalHours,
                        stage.ReachedAt is null ? new Phrase("so far", "至今") : default
                    )
                ),
            ]
        );

    internal static void Check(ReadOnlySpan<ComplaintStep> steps)
    {
        Guard.NotEmpty(steps, nameof(steps));
        for (int i = 0; i < steps.Length; i++)
        {
            if ((steps[i].Stage == ComplaintStage.Received && !steps[i].IsEscalation) != (i == 0))
                throw Faults.Invalid(
                    Guard.At(nameof(steps), i),
                    i == 0 ? "the first step is not the receipt" : "a complaint is received once",
                    "start with the receipt; a repeat is a complaint of its own"
                );
        }
        for (int i = 1; i < steps.Length; i++)
        {
            if (steps[i].At < steps[i - 1].At)
                throw Faults.NotOrdered(Guard.At(nameof(steps), i), "it lies before the step before it", "give the steps in order of time");
        }
    }

    private static Phrase Name(ComplaintStage stage) =>
        stage switch
        {
            ComplaintStage.Received => new Phrase("received", "已受理"),
            ComplaintStage.Acknowledged => new Phrase("acknowledged", "已确认"),
            ComplaintStage.Assessed => new Phrase("assessed", "已评估"),
            ComplaintStage.Investigated => new Phrase("investigated", "已调查"),
            ComplaintStage.Answered => new Phrase("answered", "已答复"),
            _ => new Phrase("closed", "已关闭"),
        };
}
