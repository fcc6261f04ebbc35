namespace Ops.Domain.Improvement;

/// <summary>What improvements promised, what is proven, and what it comes to.</summary>
/// <remarks>Proof dated after the present period does not count at all. Present values are doubles; everything else is exact money.</remarks>
public sealed class BenefitsRegister : IExplainable
{
    private const decimal Nine = 0.9m;

    private BenefitsRegister() { }

    /// <summary>The benefits in input order.</summary>
    public ImmutableArray<BenefitStanding> Benefits { get; private init; }

    /// <summary>The whole plan of all.</summary>
    public Money Planned { get; private init; }

    /// <summary>What is proven of all.</summary>
    public Money ProvenToDate { get; private init; }

    /// <summary>What all come to.</summary>
    public Money AtCompletion { get; private init; }

    /// <summary>Proven / planned to date of all; null without a plan to date.</summary>
    public double? RealisedShare { get; private init; }

    /// <summary>Σ (planned − cost) / (1 + rate)^t.</summary>
    public double NetPresentPlanned { get; private init; }

    /// <summary>Σ (proven or forecast − cost) / (1 + rate)^t.</summary>
    public double NetPresentCurrent { get; private init; }

    /// <summary>The first period at which what has come and is forecast covers the cost; null when none does, or there is no cost.</summary>
    public int? PaybackPeriod { get; private init; }

    /// <summary>Figures that several benefits claim, ordinal.</summary>
    public ImmutableArray<DoubleClaim> DoubleClaims { get; private init; }

    /// <summary>Reads a register.</summary>
    /// <param name="benefits">At least one benefit, each once, each with a plan and forecast for every period.</param>
    /// <param name="cost">The cost by period; at least one.</param>
    /// <param name="asOfPeriod">The present period, from 0 on.</param>
    /// <param name="rate">The discount rate for a period; above −1.</param>
    /// <returns>The register.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>; <see cref="FaultCode.LengthMismatch"/>; <see cref="FaultCode.DuplicateKey"/>;
    /// <see cref="FaultCode.InvalidArgument"/>: an amount finer than the minor unit, a period outside, a rate of −1 or less;
    /// <see cref="FaultCode.CurrencyMismatch"/>.
    /// </exception>
    public static BenefitsRegister Of(ReadOnlySpan<Benefit> benefits, ReadOnlySpan<Money> cost, int asOfPeriod, double rate = 0)
    {
        Check(benefits, cost, asOfPeriod, rate);
        var zero = Money.Zero(cost[0].Currency);
        var rows = new BenefitStanding[benefits.Length];
        var planned = new Money[cost.Length];
        var current = new Money[cost.Length];
        for (int t = 0; t < cost.Length; t++)
            planned[t] = current[t] = -cost[t];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = Standing(benefits[i], asOfPeriod, zero);
            for (int t = 0; t < cost.Length; t++)
            {
                planned[t] += benefits[i].Planned[t];
                current[t] += t > asOfPeriod ? benefits[i].Forecast[t] : ProvenIn(benefits[i], t, zero);
            }
        }
        var toDate = Sum(rows, row => row.PlannedToDate);
        var proven = Sum(rows, row => row.ProvenToDate);
        return new BenefitsRegister
        {
            Benefits = [.. rows],
            Planned = Sum(rows, row => row.Planned),
            ProvenToDate = proven,
            AtCompletion = Sum(rows, row => row.AtCompletion),
            RealisedShare = toDate.IsZero ? null : (double)(proven.Amount / toDate.Amount),
            NetPresentPlanned = PresentValue(planned, rate),
            NetPresentCurrent = PresentValue(current, rate),
            PaybackPeriod = Payback(current, cost),
            DoubleClaims =
            [
                .. benefits
                    .ToArray()
                    .Where(benefit => benefit.Metric is not null)
                    .GroupBy(benefit => benefit.Metric!, StringComparer.Ordinal)
                    .Where(group => group.Count() > 1)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new DoubleClaim
                    {
                        Metric = group.Key,
                        Benefits = [.. group.Select(benefit => benefit.Id).Order(StringComparer.Ordinal)],
                    }),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Benefits proven to date", "已证实的收益"),
            ProvenToDate.ToString(),
            default,
            default,
            [
                Explanation.Of(new Phrase("Realised share", "实现率"), RealisedShare),
                Explanation.Of(
                    new Phrase("At completion", "完成时收益"),
                    AtCompletion.ToString(),
                    Phrase.Of($"plan {Planned.Amount}", $"计划 {Planned.Amount}")
                ),
                Explanation.Of(
                    new Phrase("Net present value", "净现值"),
                    NetPresentCurrent,
                    Phrase.Of($"plan {NetPresentPlanned}", $"计划 {NetPresentPlanned}")
                ),
                .. Benefits.Select(row =>
                    Explanation.Of(
                        Phrase.Of($"{row.Id}"),
                        row.ProvenToDate.ToString(),
                        Phrase.Of($"plan to date {row.PlannedToDate.Amount}", $"截至目前计划 {row.PlannedToDate.Amount}")
                    )
                ),
            ]
        );

    private static void Check(ReadOnlySpan<Benefit> benefits, ReadOnlySpan<Money> cost, int asOfPeriod, double rate)
    {
        Guard.NotEmpty(benefits, nameof(benefits));
        Guard.NotEmpty(cost, nameof(cost));
        for (int i = 0; i < benefits.Length; i++)
        {
            Guard.SameLength(benefits[i].Planned.Length, $"{Guard.At(nameof(benefits), i)}.planned", cost.Length, nameof(cost));
            Guard.SameLength(benefits[i].Forecast.Length, $"{Guard.At(nameof(benefits), i)}.forecast", cost.Length, nameof(cost));
        }
        Ids.Unique(benefits, benefit => benefit.Id, nameof(benefits));
        foreach (var amount in cost)
            amount.InMinorUnits("register", nameof(cost));
        for (int i = 0; i < benefits.Length; i++)
        {
            string place = Guard.At(nameof(benefits), i);
            foreach (var amount in benefits[i].Planned.Concat(benefits[i].Forecast))
                amount.InMinorUnits("register", place);
            foreach (var proof in benefits[i].Proven)
            {
                proof.Amount.InMinorUnits("register", place);
                Guard.InRange(proof.Period, 0, cost.Length - 1, $"{place}.proven");
            }
        }
        Guard.InRange(asOfPeriod, 0, cost.Length - 1, nameof(asOfPeriod));
        if (Guard.Finite(rate, nameof(rate)) <= -1)
            throw Faults.Invalid(nameof(rate), $"{Figures.Text(rate)} is not above -1", "give a rate such as 0.02");
    }

    private static Money ProvenIn(Benefit benefit, int period, Money zero)
    {
        var sum = zero;
        foreach (var proof in benefit.Proven)
        {
            if (proof.Period == period && !string.IsNullOrWhiteSpace(proof.Evidence))
                sum += proof.Amount;
        }
        return sum;
    }

    private static BenefitStanding Standing(Benefit benefit, int asOf, Money zero)
    {
        var planned = zero;
        var toDate = zero;
        var proven = zero;
        var completion = zero;
        for (int t = 0; t < benefit.Planned.Length; t++)
        {
            planned += benefit.Planned[t];
            toDate += t <= asOf ? benefit.Planned[t] : zero;
            proven += t <= asOf ? ProvenIn(benefit, t, zero) : zero;
            completion += t > asOf ? benefit.Forecast[t] : zero;
        }
        var claimed = zero;
        foreach (var proof in benefit.Proven)
            claimed += proof.Period <= asOf && string.IsNullOrWhiteSpace(proof.Evidence) ? proof.Amount : zero;
        return new BenefitStanding
        {
            Id = benefit.Id,
            Planned = planned,
            PlannedToDate = toDate,
            ProvenToDate = proven,
            ClaimedWithoutEvidence = claimed,
            AtCompletion = proven + completion,
            Gap = proven + completion - planned,
            RealisedShare = toDate.IsZero ? null : (double)(proven.Amount / toDate.Amount),
            State =
                toDate.IsZero && proven.IsZero ? BenefitState.NotDue
                : proven.IsZero ? BenefitState.Unproven
                : proven >= planned ? BenefitState.Realised
                : toDate.IsZero || proven.Amount / toDate.Amount >= Nine ? BenefitState.OnTrack
                : BenefitState.Behind,
        };
    }

    private static Money Sum(BenefitStanding[] rows, Func<BenefitStanding, Money> amount) => Money.Sum([.. rows.Select(amount)]);

    private static double PresentValue(Money[] flows, double rate)
    {
        double sum = 0;
        for (int t = 0; t < flows.Length; t++)
            sum += (double)flows[t].Amount / Math.Pow(1 + rate, t);
        return sum;
    }

    private static int? Payback(Money[] current, ReadOnlySpan<Money> cost)
    {
        if (Money.Sum(cost).IsZero)
            return null;
        decimal sum = 0;
        for (int t = 0; t < current.Length; t++)
        {
            sum += current[t].Amount;
            if (sum >= 0)
                return t;
        }
        return null;
    }
}
