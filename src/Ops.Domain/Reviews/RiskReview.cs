using NodaTime;
using Ops.Domain.Risks;

namespace Ops.Domain.Reviews;

/// <summary>A risk on the day of the question: beside its limit, its controls, its indicator, and what would treat it best.</summary>
/// <remarks>Compares by identity.</remarks>
public sealed class RiskReview : IExplainable
{
    private RiskReview(ReviewRisk risk, ReviewUnit unit, RegisteredRisk registered)
    {
        Risk = risk;
        Unit = unit;
        Registered = registered;
    }

    /// <summary>The figure's id: <c>risk:</c> and the risk's key.</summary>
    public string Id => "risk:" + Risk.Entry.Id;

    /// <summary>The risk.</summary>
    public ReviewRisk Risk { get; }

    /// <summary>The unit that answers for it.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>Its stage, limit and flags.</summary>
    public RegisteredRisk Registered { get; }

    /// <summary>What its controls prove; null without controls.</summary>
    public ComplianceEvidence? Evidence { get; private init; }

    /// <summary>The measure that is its indicator; null for none.</summary>
    public MeasureReview? Indicator { get; private init; }

    /// <summary>Where the last value of the indicator stands; no data without one.</summary>
    public Status IndicatorStatus { get; private init; }

    /// <summary>Whether the indicator drifts; null with fewer than four figures.</summary>
    public IndicatorTrend? Trend { get; private init; }

    /// <summary>The treatments compared by what they save; null without any, or while the risk is not assessed.</summary>
    public TreatmentComparison? Treatments { get; private init; }

    /// <summary>What is expected to be lost beyond the limit; null while it is not assessed or within the limit.</summary>
    public Money? Excess => Registered.IsAboveTolerance == true ? Risk.Entry.ResidualLoss!.Value - Registered.Limit : null;

    /// <summary>The controls that failed their last test.</summary>
    public ImmutableArray<ControlEvidence> Failing => With(EvidenceStatus.Failed);

    /// <summary>The controls whose last test is too old, or that were never tested.</summary>
    public ImmutableArray<ControlEvidence> Unproved => [.. With(EvidenceStatus.Stale), .. With(EvidenceStatus.Unknown)];

    /// <summary>The treatment that saves the most over its cost; null where none saves more than it costs.</summary>
    public ComparedTreatment? Best => Treatments?.Ranking[0] is { NetPresentValue: > 0 } best ? best : null;

    /// <summary>Red beyond its limit, amber with a flag, a control that proves nothing or an indicator that is not green; no data while it is not assessed.</summary>
    public Status Status =>
        Registered.IsAboveTolerance is not { } isAbove ? Status.NoData
        : isAbove ? Status.Red
        : StatusWithin;

    /// <summary>Which loss would be beyond what may be borne, or within it; none while the risk is not assessed.</summary>
    public ImmutableArray<StatusFlip> Flips => Reviews.Flips.Of(this);

    /// <summary>What the status is while the loss can be borne. That nothing is decided about it is a flaw only beyond.</summary>
    internal Status StatusWithin =>
        Registered.Flags.All(flag => flag.Kind == RiskFlagKind.NoResponse)
        && Failing.IsEmpty
        && Unproved.IsEmpty
        && IndicatorStatus is Status.Green or Status.NoData
            ? Status.Green
            : Status.Amber;

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = ImmutableArray.CreateBuilder<Explanation>();
        parts.Add(Registered.Explain());
        if (Evidence is not null)
            parts.Add(Evidence.Explain());
        if (Trend is not null)
            parts.Add(Trend.Explain());
        if (Treatments is not null)
            parts.Add(Treatments.Explain());
        parts.AddRange(StatusFlip.Explain(Flips, Status));
        return Explanation.Of(
            Risk.Name,
            Risk.Entry.ResidualLoss is { } loss ? ReviewText.Amount(loss) : new Phrase("not assessed", "未评估"),
            Phrase.Of(
                $"may be borne: {ReviewText.Amount(Registered.Limit).English}",
                $"可承受：{ReviewText.Amount(Registered.Limit).Chinese}"
            ),
            Risk.Basis,
            parts.ToImmutable().AsSpan()
        );
    }

    internal static ImmutableArray<RiskReview> All(
        ImmutableArray<ReviewRisk> risks,
        ReviewRegister register,
        LocalDate asOf,
        Func<string, ReviewUnit> unitOf,
        Dictionary<string, MeasureReview> measures,
        ReviewOptions options
    )
    {
        var status = RegisterStatus.Of([.. risks.Select(risk => risk.Entry)], register.Tolerance, asOf);
        return
        [
            .. risks.Zip(
                status.Risks,
                (risk, registered) =>
                {
                    var indicator = risk.Indicator is null ? null : measures[risk.Indicator.Measure];
                    double?[] values = indicator is null ? [] : Series(indicator);
                    return new RiskReview(risk, unitOf(risk.Unit), registered)
                    {
                        Evidence = Proof(risk, register, asOf),
                        Indicator = indicator,
                        IndicatorStatus = values.Length == 0 ? Status.NoData : risk.Indicator!.Limits.StatusOf(values[^1]),
                        Trend =
                            values.Length < IndicatorTrend.LeastValues
                                ? null
                                : IndicatorTrend.Of(risk.Indicator!.Limits, values, options.IndicatorSignificance),
                        Treatments = Compared(risk, register),
                    };
                }
            ),
        ];
    }

    /// <summary>What the engines say against a risk, asked of it alone; null for nothing.</summary>
    internal static OpsException? Refusal(ReviewRisk risk, ReviewRegister register, LocalDate asOf)
    {
        try
        {
            RegisterStatus.Of([risk.Entry], register.Tolerance, asOf);
            Proof(risk, register, asOf);
            Compared(risk, register);
            return null;
        }
        catch (OpsException refusal)
        {
            return refusal;
        }
    }

    private static TreatmentComparison? Compared(ReviewRisk risk, ReviewRegister register) =>
        risk.Treatments.IsEmpty || risk.Entry.ResidualLoss is not { } loss
            ? null
            : TreatmentComparison.Of(loss, risk.Treatments.AsSpan(), register.Years, register.DiscountRate);

    private static ComplianceEvidence? Proof(ReviewRisk risk, ReviewRegister register, LocalDate asOf) =>
        risk.Controls.IsEmpty
            ? null
            : ComplianceEvidence.Of(
                [new ControlledRequirement(risk.Entry.Id, [.. risk.Controls.Select(control => control.Id)])],
                risk.Controls.AsSpan(),
                asOf,
                register.EvidenceMonths
            );

    /// <summary>The actuals in order, and the figure of the period where there is one.</summary>
    private static double?[] Series(MeasureReview measure) =>
        [
            .. measure.Actuals.Select(actual => (double?)actual.Value),
            .. measure.Figure is { } figure ? [(double?)figure] : Array.Empty<double?>(),
        ];

    private ImmutableArray<ControlEvidence> With(EvidenceStatus status) =>
        Evidence is null ? [] : [.. Evidence.Controls.Where(control => control.Status == status)];
}
