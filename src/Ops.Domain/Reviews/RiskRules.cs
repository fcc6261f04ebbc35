using Ops.Domain.Risks;
using Ops.Domain.Rules;

namespace Ops.Domain.Reviews;

/// <summary>Rules over the risk register: beyond appetite, controls that fail or prove nothing, indicators that drift, what treatment buys.</summary>
internal static class RiskRules
{
    private static readonly NumberTerm<RiskReview> Loss = Facts<RiskReview>.Number(
        "expected loss of a year",
        risk => risk.Risk.Entry.ResidualLoss?.Amount
    );

    private static readonly NumberTerm<RiskReview> Limit = Facts<RiskReview>.Number("limit", risk => risk.Registered.Limit.Amount);

    private static readonly NumberTerm<RiskReview> Failing = Facts<RiskReview>.Number("failing controls", risk => risk.Failing.Length);

    private static readonly NumberTerm<RiskReview> Unproved = Facts<RiskReview>.Number("controls unproved", risk => risk.Unproved.Length);

    private static readonly FlagTerm<RiskReview> Drifts = Facts<RiskReview>.Flag(
        "indicator drifts to red",
        risk => risk.Trend?.Drift == IndicatorDrift.Worsening
    );

    private static readonly NumberTerm<RiskReview> Worth = Facts<RiskReview>.Number(
        "net present value of the best treatment",
        risk => ReviewText.Steady(risk.Best?.NetPresentValue)
    );

    public static ImmutableArray<ReviewRule> All { get; } =
    [
        Over(
            "risk-beyond-appetite",
            Loss > Limit,
            Severity.Error,
            new("A risk is beyond what may be borne", "风险超出可承受范围"),
            Beyond,
            JudgeBeyond
        ),
        Over("control-failing", Failing > 0, Severity.Error, new("A control failed its test", "控制测试未通过"), Fails, JudgeFailing),
        Over(
            "evidence-expired",
            Unproved > 0,
            Severity.Warning,
            new("A control is not proved to work: tested too long ago, or never", "控制有效性无证据：测试过期或从未测试"),
            Expired,
            JudgeExpired
        ),
        Over(
            "indicator-drifting",
            Drifts,
            Severity.Warning,
            new("The indicator of a risk drifts towards red", "风险指标趋向红灯"),
            Drift,
            JudgeDrifting
        ),
        Over(
            "treatment-worth-most",
            Worth > 0,
            Severity.Info,
            new("A treatment saves more than it costs", "有处理措施节省大于成本"),
            Pays,
            JudgeTreatment,
            review => review.Risks.Where(risk => risk.Best is not null).OrderByDescending(risk => risk.Best!.NetPresentValue).Take(1)
        ),
    ];

    private static ReviewRule<RiskReview> Over(
        string id,
        FlagTerm<RiskReview> when,
        Severity severity,
        Phrase name,
        Func<RiskReview, Phrase> message,
        Func<RiskReview, OperatingReview, Verdict> judge,
        Func<OperatingReview, IEnumerable<RiskReview>>? subjects = null
    ) =>
        new(
            name,
            new Rule<RiskReview>(id, when)
            {
                Version = "1",
                Severity = severity,
                Message = message,
                Evidence = risk => risk.Explain(),
            },
            subjects ?? (review => review.Risks),
            judge
        );

    private static Phrase Beyond(RiskReview risk)
    {
        var (loss, limit) = (ReviewText.Amount(risk.Risk.Entry.ResidualLoss!.Value), ReviewText.Amount(risk.Registered.Limit));
        return Phrase.Of(
            $"{risk.Risk.Name.English}: {loss.English} a year to be expected, {limit.English} may be borne",
            $"{risk.Risk.Name.Chinese}：预计每年损失 {loss.Chinese}，可承受 {limit.Chinese}"
        );
    }

    private static Phrase Fails(RiskReview risk) =>
        Phrase.Of(
            $"{risk.Risk.Name.English}: {Names(risk, risk.Failing).English} failed the last test",
            $"{risk.Risk.Name.Chinese}：{Names(risk, risk.Failing).Chinese}最近一次测试未通过"
        );

    private static Phrase Expired(RiskReview risk) =>
        Phrase.Of(
            $"{risk.Risk.Name.English}: {Names(risk, risk.Unproved).English} tested too long ago, or never",
            $"{risk.Risk.Name.Chinese}：{Names(risk, risk.Unproved).Chinese}测试已过期或从未测试"
        );

    private static Phrase Drift(RiskReview risk)
    {
        var name = risk.Indicator!.Measure.Kpi.Name;
        var when = risk.Trend!.PeriodsToRed switch
        {
            0 => new Phrase("it is red", "已为红灯"),
            { } periods => Phrase.Of(
                $"red in {ReviewText.Many(periods, "period", "periods")} if it goes on",
                $"若持续，{periods} 期后为红灯"
            ),
            _ => new Phrase("red cannot be dated", "无法推算何时为红灯"),
        };
        return Phrase.Of(
            $"{risk.Risk.Name.English}: {name.English} gets worse ({ReviewText.P(risk.Trend.PValue)}); {when.English}",
            $"{risk.Risk.Name.Chinese}：{name.Chinese}在恶化（{ReviewText.P(risk.Trend.PValue)}）；{when.Chinese}"
        );
    }

    private static Phrase Pays(RiskReview risk)
    {
        var (cost, saved) = Costs(risk);
        var treatment = Treatment(risk);
        return Phrase.Of(
            $"{risk.Risk.Name.English}: {treatment.English} saves {saved.English} a year for {cost.English}",
            $"{risk.Risk.Name.Chinese}：“{treatment.Chinese}”每年可减少损失 {saved.Chinese}，成本为{cost.Chinese}"
        );
    }

    private static Verdict JudgeBeyond(RiskReview risk, OperatingReview review) =>
        Judge(
            risk,
            risk.Excess,
            1,
            risk.Best is not null
                ? Phrase.Of(
                    $"Decide on '{Treatment(risk).English}', the best treatment of '{risk.Risk.Name.English}', or accept the risk by name and date",
                    $"就“{risk.Risk.Name.Chinese}”的最优处理措施“{Treatment(risk).Chinese}”作决定，或具名限期接受该风险"
                )
                : Phrase.Of(
                    $"Find a treatment of '{risk.Risk.Name.English}', or accept it by name and date",
                    $"为“{risk.Risk.Name.Chinese}”制定处理措施，或具名限期接受"
                ),
            DecisionKind.BearRisk
        );

    private static Verdict JudgeFailing(RiskReview risk, OperatingReview review) =>
        Judge(
            risk,
            risk.Risk.Entry.ResidualLoss,
            1,
            Phrase.Of(
                $"Repair {Names(risk, risk.Failing).English} and test again; until then assess '{risk.Risk.Name.English}' as if it were not there",
                $"修复{Names(risk, risk.Failing).Chinese}并重新测试；此前按无此控制评估“{risk.Risk.Name.Chinese}”"
            )
        );

    private static Verdict JudgeExpired(RiskReview risk, OperatingReview review) =>
        Judge(
            risk,
            risk.Risk.Entry.ResidualLoss,
            review.Options.DataUrgency,
            Phrase.Of($"Test {Names(risk, risk.Unproved).English}", $"测试{Names(risk, risk.Unproved).Chinese}")
        );

    private static Verdict JudgeDrifting(RiskReview risk, OperatingReview review) =>
        Judge(
            risk,
            risk.Risk.Entry.ResidualLoss,
            review.Options.NextPeriodUrgency,
            Phrase.Of(
                $"Look for what moves '{risk.Indicator!.Measure.Kpi.Name.English}' before it costs",
                $"在造成损失之前查明{risk.Indicator.Measure.Kpi.Name.Chinese}变化的原因"
            ),
            further: new Evidence(risk.Indicator.Id, risk.Indicator.Measure.Kpi.Name)
        );

    private static Verdict JudgeTreatment(RiskReview risk, OperatingReview review) =>
        Judge(
            risk,
            risk.Best!.AnnualReduction,
            review.Options.NextPeriodUrgency,
            Phrase.Of($"Put {Treatment(risk).English} into the next budget", $"将“{Treatment(risk).Chinese}”列入下期预算"),
            DecisionKind.MoveMoney
        );

    private static Verdict Judge(
        RiskReview risk,
        Money? stake,
        double urgency,
        Phrase action,
        DecisionKind? decision = null,
        Evidence? further = null
    )
    {
        var impact = stake is { } money
            ? Phrase.Of($"{ReviewText.Amount(money).English} a year", $"每年 {ReviewText.Amount(money).Chinese}")
            : new Phrase("no loss is assessed", "损失未评估");
        return new Verdict
        {
            Figure = risk.Id,
            Unit = risk.Unit,
            Evidence =
            [
                .. risk.Risk.Basis.IsEmpty ? ImmutableArray<Evidence>.Empty : [new Evidence(risk.Id, risk.Risk.Basis)],
                .. further is null ? ImmutableArray<Evidence>.Empty : [further],
            ],
            Stake = stake,
            Impact = impact,
            Urgency = urgency,
            Action = action,
            Decision = decision,
        };
    }

    private static (Phrase Cost, Phrase Saved) Costs(RiskReview risk)
    {
        var (capital, annual) = (ReviewText.Amount(risk.Best!.Option.CapitalCost), ReviewText.Amount(risk.Best.Option.AnnualCost));
        return (
            Phrase.Of($"{capital.English} once and {annual.English} a year", $"一次性 {capital.Chinese}、每年 {annual.Chinese}"),
            ReviewText.Amount(risk.Best.AnnualReduction)
        );
    }

    private static Phrase Names(RiskReview risk, ImmutableArray<ControlEvidence> controls) =>
        PartNames.List(controls.Select(control => risk.Risk.NameOf(control.Id)));

    private static Phrase Treatment(RiskReview risk) => risk.Risk.NameOf(risk.Best!.Option.Id);
}
