using NodaTime;

namespace Ops.Domain.Risks;

/// <summary>The register on a day: stage, flags and escalation of each risk, with the fact that caused each (风险登记册状态).</summary>
/// <remarks>Stages after ISO 31000:2018, 6.4 to 6.6. Compared by reference.</remarks>
public sealed class RegisterStatus : IExplainable
{
    private const string Entries = "entries";

    private readonly ImmutableArray<int> _counts;

    private RegisterStatus(ImmutableArray<RegisteredRisk> risks, Money tolerance, LocalDate asOf)
    {
        Risks = risks;
        Tolerance = tolerance;
        AsOf = asOf;
        int[] counts = new int[Enum.GetValues<RiskStage>().Length];
        foreach (var risk in risks)
            counts[(int)risk.Stage]++;
        _counts = [.. counts];
        Escalated = Escalate(risks);
    }

    /// <summary>The risks in the order given.</summary>
    public ImmutableArray<RegisteredRisk> Risks { get; }

    /// <summary>What may be borne of a risk that has no appetite of its own.</summary>
    public Money Tolerance { get; }

    /// <summary>The day of the question.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The risks above tolerance with at least one flag: largest residual loss first, then by id.</summary>
    public ImmutableArray<RegisteredRisk> Escalated { get; }

    /// <summary>How many risks are in a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The number.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the stage is not a defined one.</exception>
    public int Count(RiskStage stage) => _counts[(int)Guard.Defined(stage, nameof(stage))];

    /// <summary>Looks at a register.</summary>
    /// <param name="entries">At least one entry, each id once.</param>
    /// <param name="tolerance">What may be borne of a risk that has no appetite of its own; at least 0.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <returns>The status.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no entry. <see cref="FaultCode.DuplicateKey"/>: an id twice, or a treatment twice in one entry.
    /// <see cref="FaultCode.CurrencyMismatch"/>: a loss in another currency than the tolerance. <see cref="FaultCode.InvalidArgument"/>: null, a
    /// negative tolerance. <see cref="FaultCode.NotOrdered"/>: a review or a treatment done after the day.
    /// <see cref="FaultCode.Overflow"/>: a review beyond the year 9999.
    /// </exception>
    public static RegisterStatus Of(ReadOnlySpan<RegisterEntry> entries, Money tolerance, LocalDate asOf)
    {
        Guard.NotEmpty(entries, nameof(entries));
        if (tolerance.IsNegative)
            throw Faults.Invalid(nameof(tolerance), $"{tolerance} is negative", "give at least 0");
        UniqueIds.Check(entries, nameof(entries), entry => entry.Id);
        var risks = ImmutableArray.CreateBuilder<RegisteredRisk>(entries.Length);
        for (int i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            Check(entry, tolerance, asOf, i);
            var review = DueDates.PlusMonths(entry.LastReview, entry.ReviewEveryMonths, Entries, i);
            risks.Add(new RegisteredRisk(entry, entry.Appetite ?? tolerance, review, asOf));
        }
        return new RegisterStatus(risks.MoveToImmutable(), tolerance, asOf);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Risks to escalate", "需上报的风险"),
            (decimal)Escalated.Length,
            Phrase.Of(
                $"{Risks.Length} risks on {Figures.Text(AsOf)}: identified {Count(RiskStage.Identified)}, assessed {Count(RiskStage.Assessed)}, treating {Count(RiskStage.Treating)}, monitored {Count(RiskStage.Monitored)}",
                $"{Figures.Text(AsOf)} 共 {Risks.Length} 项：已识别 {Count(RiskStage.Identified)}，已评估 {Count(RiskStage.Assessed)}，处理中 {Count(RiskStage.Treating)}，监控中 {Count(RiskStage.Monitored)}"
            ),
            RegisterWords.Iso31000,
            [.. Escalated.Select(risk => risk.Explain())]
        );

    private static void Check(RegisterEntry entry, Money tolerance, LocalDate asOf, int row)
    {
        InCurrency(entry.ResidualLoss, tolerance, row, nameof(entry.ResidualLoss));
        InCurrency(entry.Appetite, tolerance, row, nameof(entry.Appetite));
        DueDates.NotAfter(entry.LastReview, asOf, Entries, row, nameof(entry.LastReview));
        if (entry.Treatments.Length > 1)
            UniqueIds.Check(entry.Treatments.AsSpan(), $"{Guard.At(Entries, row)}.{nameof(entry.Treatments)}", treatment => treatment.Id);
        foreach (var treatment in entry.Treatments)
        {
            if (treatment.Done is { } done)
                DueDates.NotAfter(done, asOf, Entries, row, nameof(entry.Treatments));
        }
    }

    private static void InCurrency(Money? amount, Money tolerance, int row, string field)
    {
        if (amount is { } known && known.Currency != tolerance.Currency)
            throw Faults.Of(
                FaultCode.CurrencyMismatch,
                $"{Guard.At(Entries, row)}.{field}",
                $"{known.Currency} meets {tolerance.Currency}",
                "convert to one currency first"
            );
    }

    private static ImmutableArray<RegisteredRisk> Escalate(ImmutableArray<RegisteredRisk> risks)
    {
        RegisteredRisk[] escalated = [.. risks.Where(risk => risk.IsEscalated)];
        decimal[] losses = [.. escalated.Select(risk => risk.Entry.ResidualLoss.GetValueOrDefault().Amount)];
        int[] order = Falling.Order(
            [.. losses.Select(loss => (double)loss)],
            (a, b) =>
            {
                int byLoss = losses[b].CompareTo(losses[a]);
                return byLoss != 0 ? byLoss : string.CompareOrdinal(escalated[a].Entry.Id, escalated[b].Entry.Id);
            }
        );
        return [.. order.Select(row => escalated[row])];
    }
}
