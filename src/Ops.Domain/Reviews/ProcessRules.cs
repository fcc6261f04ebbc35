using Ops.Domain.Processes;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over a process: its bottleneck, its repeated work and its queue.</summary>
internal static class ProcessRules
{
    private static readonly NumberTerm<ProcessReview> Share = Facts<ProcessReview>.Number(
        "share of waiting",
        process => ReviewText.Exact(process.BottleneckShare)
    );

    private static readonly NumberTerm<ProcessReview> Even = Facts<ProcessReview>.Number(
        "even share",
        process => ReviewText.Exact(process.EvenShare)
    );

    private static readonly NumberTerm<ProcessReview> ShareLimit = Facts<ProcessReview>.Number(
        "limit",
        process => ReviewText.Exact(process.BottleneckLimit)
    );

    private static readonly NumberTerm<ProcessReview> Repeated = Facts<ProcessReview>.Number(
        "share of cases with repeated work",
        process => ReviewText.Exact(process.Rework.CaseRatio)
    );

    private static readonly NumberTerm<ProcessReview> RepeatedLimit = Facts<ProcessReview>.Number(
        "limit",
        process => ReviewText.Exact(process.ReworkLimit)
    );

    private static readonly NumberTerm<ProcessReview> Begun = Facts<ProcessReview>.Number(
        "cases begun a day",
        process => ReviewText.Exact(process.Flow?.After)
    );

    private static readonly NumberTerm<ProcessReview> Ended = Facts<ProcessReview>.Number(
        "cases ended a day",
        process => ReviewText.Exact(process.Flow?.Before)
    );

    private static readonly NumberTerm<ProcessReview> Chance = Facts<ProcessReview>.Number(
        "p-value",
        process => ReviewText.Exact(process.Flow?.PValue)
    );

    private static readonly NumberTerm<ProcessReview> ChanceLimit = Facts<ProcessReview>.Number(
        "limit of the p-value",
        process => ReviewText.Exact(1 - process.Flow?.Confidence)
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        new ReviewRule<ProcessReview>(
            new Phrase("One step holds more of the waiting than its part of the work", "某一步骤占用的等待超出其工作份额"),
            new Rule<ProcessReview>("process-bottleneck", (Share >= ShareLimit) & (Share > Even))
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = Bottleneck,
                Evidence = process => process.Waiting.Explain(),
                Action = new Phrase(
                    "Add capacity at this step first: elsewhere it changes nothing",
                    "先给该步骤增加能力：加在别处没有作用"
                ),
            },
            review => review.Processes,
            (process, review) => Judge(process, null, review)
        ),
        new ReviewRule<ProcessReview>(
            new Phrase("Work is done more than once in many cases", "许多案件重复作业"),
            new Rule<ProcessReview>("rework-loop", Repeated >= RepeatedLimit)
            {
                Version = "1",
                Severity = Severity.Warning,
                Message = Rework,
                Evidence = process => process.Rework.Explain(),
                Action = new Phrase(
                    "Take the repeated cases apart by cause, the most frequent first",
                    "按原因拆开重复的案件，先看最常见的"
                ),
            },
            review => review.Processes,
            (process, review) => Judge(process, RepeatedCost(process), review)
        ),
        new ReviewRule<ProcessReview>(
            new Phrase("More cases begin than end, by more than chance explains", "进入的案件多于结束的，且非偶然"),
            new Rule<ProcessReview>("queue-grows", (Begun > Ended) & (Chance < ChanceLimit))
            {
                Version = "1",
                Severity = Severity.Error,
                Message = Queue,
                Evidence = process => process.Flow!.Explain(),
                Action = new Phrase(
                    "Staff the queue for what arrives before its backlog makes every promise late",
                    "按到达量配备人手，以免积压使所有承诺逾期"
                ),
            },
            review => review.Processes,
            (process, review) => Judge(process, null, review)
        ),
    ];

    private static Phrase Bottleneck(ProcessReview process)
    {
        var step = process.Bottleneck!;
        var name = process.Process.NameOf(step.Activity);
        string hours = ReviewText.Bare((decimal)Math.Round(step.WaitingSeconds / 3600)).English;
        string each = ReviewText.Bare((decimal)Math.Round(step.MeanWaitingSeconds!.Value / 3600, 1)).English;
        string share = ReviewText.Share(process.BottleneckShare!.Value);
        string even = ReviewText.Share(process.EvenShare!.Value);
        return Phrase.Of(
            $"{process.Process.Name.English}: {share} of all waiting is before {name.English}, which is {even} of the work: {hours} hours, {each} each",
            $"{process.Process.Name.Chinese}：全部等待的 {share} 在“{name.Chinese}”之前，而它只占工作的 {even}：共 {hours} 小时，平均 {each} 小时"
        );
    }

    private static Phrase Rework(ProcessReview process)
    {
        var most = process.Rework.Activities.MaxBy(activity => activity.ExtraOccurrences)!;
        var name = process.Process.NameOf(most.Activity);
        return Phrase.Of(
            $"{process.Process.Name.English}: {process.Rework.CasesWithRework} of {process.Rework.Cases} cases repeat work, most often {name.English} ({most.ExtraOccurrences} times)",
            $"{process.Process.Name.Chinese}：{process.Rework.Cases} 件中 {process.Rework.CasesWithRework} 件重复作业，最多的是“{name.Chinese}”（{most.ExtraOccurrences} 次）"
        );
    }

    private static Phrase Queue(ProcessReview process)
    {
        string begun = ReviewText.Bare((decimal)Math.Round(process.Flow!.After, 1)).English;
        string ended = ReviewText.Bare((decimal)Math.Round(process.Flow.Before, 1)).English;
        return Phrase.Of(
            $"{process.Process.Name.English}: {begun} cases a day begin and {ended} end; {process.Open} are open",
            $"{process.Process.Name.Chinese}：每天进入 {begun} 件、结束 {ended} 件；未结 {process.Open} 件"
        );
    }

    /// <summary>What was done again, in money; null where an hour has no price.</summary>
    public static Money? RepeatedCost(ProcessReview process) =>
        process.Waste is { } waste
            ? waste
                .Findings.Where(finding => finding.Kind is StepFindingKind.SelfLoop or StepFindingKind.Return)
                .Aggregate(Money.Zero(waste.CostPerHour.Currency), (sum, finding) => sum + finding.Cost)
            : null;

    private static Verdict Judge(ProcessReview process, Money? stake, OperatingReview review) =>
        new()
        {
            Figure = process.Id,
            Unit = process.Unit,
            Evidence =
            [
                new Evidence(
                    process.Id,
                    Phrase.Of(
                        $"{process.Process.Log.CaseCount} cases, {process.Process.Log.EventCount} events",
                        $"{process.Process.Log.CaseCount} 件，{process.Process.Log.EventCount} 个事件"
                    )
                ),
            ],
            Stake = stake,
            Impact = stake is { } money
                ? Phrase.Of($"{ReviewText.Amount(money).English} for what was done again", $"重复作业 {ReviewText.Amount(money).Chinese}")
                : new Phrase("no money can be put beside it", "无法对应金额"),
            Likelihood = review.Options.ConfidenceLevel,
        };
}
