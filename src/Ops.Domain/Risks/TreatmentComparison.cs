namespace Ops.Domain.Risks;

/// <summary>Treatments of one risk compared by what they are worth (风险处理的成本效益).</summary>
/// <remarks>
/// Computed in exact fractions, so that equal worth is a tie. Sources: ENISA 2012, Introduction to Return on Security Investment; net present
/// value with payments at the end of each year. Compared by reference.
/// </remarks>
public sealed class TreatmentComparison : IExplainable
{
    /// <summary>No comparison runs longer.</summary>
    public const int MostYears = 1000;

    private TreatmentComparison() { }

    /// <summary>The loss of a year without treatment.</summary>
    public Money AnnualLoss { get; internal init; }

    /// <summary>How many years.</summary>
    public int Years { get; internal init; }

    /// <summary>The rate of a year.</summary>
    public decimal DiscountRate { get; internal init; }

    /// <summary>The treatments in the order given.</summary>
    public ImmutableArray<ComparedTreatment> Options { get; internal init; }

    /// <summary>The same by net present value falling, then by id.</summary>
    public ImmutableArray<ComparedTreatment> Ranking { get; internal init; }

    /// <summary>Compares treatments.</summary>
    /// <param name="annualLoss">The loss of a year without treatment; at least 0.</param>
    /// <param name="options">At least one option, each id once.</param>
    /// <param name="years">How many years, 1 to 1000.</param>
    /// <param name="discountRate">The rate of a year, above −1.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no option. <see cref="FaultCode.DuplicateKey"/>: an id twice.
    /// <see cref="FaultCode.CurrencyMismatch"/>. <see cref="FaultCode.InvalidArgument"/>: null, a negative loss, the years, the rate.
    /// <see cref="FaultCode.Overflow"/>.
    /// </exception>
    public static TreatmentComparison Of(Money annualLoss, ReadOnlySpan<TreatmentOption> options, int years, decimal discountRate)
    {
        Guard.NotEmpty(options, nameof(options));
        UniqueIds.Check(options, nameof(options), option => option.Id);
        TreatmentOption.NotNegative(annualLoss, nameof(annualLoss));
        Guard.InRange(years, 1, MostYears, nameof(years));
        if (discountRate <= -1)
            throw Faults.Invalid(
                nameof(discountRate),
                $"{Figures.Text(discountRate)} is not above -1",
                "give a rate above -1, such as 0.08"
            );
        var annuity = Annuity(years, discountRate);
        var compared = new (ComparedTreatment Treatment, Fraction Worth)[options.Length];
        for (int i = 0; i < options.Length; i++)
        {
            TreatmentOption.InCurrency(options[i].ResidualLoss, annualLoss.Currency, Guard.At(nameof(options), i));
            compared[i] = Compare(annualLoss, options[i], years, annuity);
        }
        return new TreatmentComparison
        {
            AnnualLoss = annualLoss,
            Years = years,
            DiscountRate = discountRate,
            Options = [.. compared.Select(pair => pair.Treatment)],
            Ranking =
            [
                .. compared
                    .OrderByDescending(pair => pair.Worth)
                    .ThenBy(pair => pair.Treatment.Option.Id, StringComparer.Ordinal)
                    .Select(pair => pair.Treatment),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Best treatment", "最优处理"),
            Ranking[0].Option.Id,
            Phrase.Of($"{Years} years at {DiscountRate}", $"{Years} 年，贴现率 {DiscountRate}"),
            new Phrase("ENISA 2012; net present value", "ENISA 2012；净现值"),
            [
                .. Ranking.Select(treatment =>
                    Explanation.Of(
                        Phrase.Of($"{treatment.Option.Id}"),
                        treatment.NetPresentValue,
                        Phrase.Of(
                            $"-{treatment.Option.CapitalCost} + Σ ({treatment.AnnualReduction} - {treatment.Option.AnnualCost}) / (1 + {DiscountRate})^t"
                        ),
                        default,
                        Explanation.Of(new Phrase("Return on investment (ROSI)", "投资回报率 ROSI"), treatment.ReturnOnInvestment),
                        Explanation.Of(new Phrase("Benefit over cost", "效益成本比"), treatment.BenefitCostRatio)
                    )
                ),
            ]
        );

    /// <summary>Σ 1/(1 + r)^t for t = 1 … n.</summary>
    private static Fraction Annuity(int years, decimal rate) =>
        rate == 0 ? years : (Fraction.One - Fraction.Power(Fraction.One / (Fraction.One + rate), years)) / rate;

    private static (ComparedTreatment Treatment, Fraction Worth) Compare(
        Money annualLoss,
        TreatmentOption option,
        int years,
        Fraction annuity
    )
    {
        var reduction = annualLoss - option.ResidualLoss;
        Fraction saved = reduction.Amount;
        Fraction capital = option.CapitalCost.Amount;
        Fraction annual = option.AnnualCost.Amount;
        var yearly = (capital / years) + annual;
        var worth = ((saved - annual) * annuity) - capital;
        var treatment = new ComparedTreatment
        {
            Option = option,
            AnnualReduction = reduction,
            ReturnOnInvestment = Fraction.Ratio(saved - yearly, yearly)?.ToDouble(),
            NetPresentValue = worth.ToDouble(),
            BenefitCostRatio = Fraction.Ratio(saved * annuity, capital + (annual * annuity))?.ToDouble(),
        };
        return (treatment, worth);
    }
}
