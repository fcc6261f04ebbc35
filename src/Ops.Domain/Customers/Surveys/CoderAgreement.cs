namespace Ops.Domain.Customers;

/// <summary>编码一致性, whether people who sort feedback into categories agree by more than chance.</summary>
/// <remarks>
/// J. Cohen 1960 and 1968, with the standard error of J. L. Fleiss, J. Cohen and B. S. Everitt 1969; K. Krippendorff 1980. 1 is full agreement, 0 what chance
/// gives. Two results are equal when all their figures are.
/// </remarks>
public sealed record CoderAgreement : IExplainable
{
    private CoderAgreement() { }

    /// <summary>Kappa or alpha.</summary>
    public AgreementMeasure Measure { get; internal init; }

    /// <summary>1 − observed disagreement / disagreement expected by chance.</summary>
    public double Value { get; internal init; }

    /// <summary>The observed disagreement, 0 when all agree.</summary>
    public double ObservedDisagreement { get; internal init; }

    /// <summary>The disagreement expected by chance.</summary>
    public double ExpectedDisagreement { get; internal init; }

    /// <summary>For kappa: the observed agreement, 1 − the observed disagreement; null for alpha.</summary>
    public double? ObservedAgreement { get; internal init; }

    /// <summary>For kappa: the agreement expected by chance; null for alpha.</summary>
    public double? ExpectedAgreement { get; internal init; }

    /// <summary>For kappa: its large-sample standard error; null for alpha.</summary>
    public double? StandardError { get; internal init; }

    /// <summary>How many units have two codes or more.</summary>
    public int Units { get; internal init; }

    /// <summary>How many codes stand on those units.</summary>
    public long Pairable { get; internal init; }

    /// <summary>Cohen's kappa of two coders.</summary>
    /// <param name="categories">The closed list of categories, in rank order where weights are used.</param>
    /// <param name="ratings">One row per unit, two codes each.</param>
    /// <param name="weights">How much different categories still agree.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no category, no unit. <see cref="FaultCode.LengthMismatch"/>: rows of different lengths.
    /// <see cref="FaultCode.InvalidArgument"/>: not two codes, a missing code. <see cref="FaultCode.DuplicateKey"/>: a category twice.
    /// <see cref="FaultCode.UnknownReference"/>: a code outside the categories. <see cref="FaultCode.ZeroDenominator"/>: both coders know one category only.
    /// </exception>
    public static CoderAgreement Kappa(
        ReadOnlySpan<string> categories,
        IReadOnlyList<string?[]> ratings,
        KappaWeights weights = KappaWeights.None
    )
    {
        Guard.NotEmpty(categories, nameof(categories));
        int coders = CodedUnits.Columns(ratings, nameof(ratings));
        Guard.Defined(weights, nameof(weights));
        if (coders != 2)
            throw Faults.Invalid(nameof(ratings), Figures.Format($"{coders} coders"), "kappa compares two; use alpha for more");
        for (int i = 0; i < ratings.Count; i++)
        {
            if (ratings[i].AsSpan().Contains(null))
                throw Faults.Invalid(
                    Guard.At(nameof(ratings), i),
                    "a code is missing",
                    "kappa needs both; use alpha where codes are missing"
                );
        }
        return OfTable(CodedUnits.PairTable(categories, ratings, nameof(ratings)), categories.Length, ratings.Count, weights);
    }

    /// <summary>Krippendorff's alpha of coders who choose categories.</summary>
    /// <param name="categories">The closed list of categories, in rank order for <see cref="AlphaLevel.Ordinal"/>.</param>
    /// <param name="ratings">One row per unit, one column per coder; null where a coder did not code.</param>
    /// <param name="level">How differences are measured.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.DuplicateKey"/>: a category twice.
    /// <see cref="FaultCode.UnknownReference"/>: a code outside the categories. <see cref="FaultCode.InsufficientData"/>: no unit with two codes.
    /// <see cref="FaultCode.ZeroDenominator"/>: all codes are the same.
    /// </exception>
    public static CoderAgreement Alpha(
        ReadOnlySpan<string> categories,
        IReadOnlyList<string?[]> ratings,
        AlphaLevel level = AlphaLevel.Nominal
    )
    {
        Guard.NotEmpty(categories, nameof(categories));
        CodedUnits.Columns(ratings, nameof(ratings));
        Guard.Defined(level, nameof(level));
        var units = CodedUnits.Of(categories, ratings, nameof(ratings));
        double[] positions = level == AlphaLevel.Ordinal ? units.MiddleRanks() : [];
        double n = units.Pairable;
        double observed = units.Observed(positions) / n;
        double expected = units.Expected(positions) / (n * (n - 1));
        return OfDisagreements(observed, expected, units.Units, units.Pairable);
    }

    /// <summary>Krippendorff's alpha of coders who give numbers: differences are squared.</summary>
    /// <param name="ratings">One row per unit, one column per coder; null where a coder gave none.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>, <see cref="FaultCode.LengthMismatch"/>, <see cref="FaultCode.InvalidArgument"/>: NaN or infinity.
    /// <see cref="FaultCode.InsufficientData"/>: no unit with two numbers. <see cref="FaultCode.ZeroDenominator"/>: all numbers are the same.
    /// </exception>
    public static CoderAgreement AlphaOfNumbers(IReadOnlyList<double?[]> ratings)
    {
        CodedUnits.Columns(ratings, nameof(ratings));
        var numbers = CodedNumbers.Of(ratings, nameof(ratings));
        double n = numbers.Pairable;
        return OfDisagreements(numbers.Observed / n, numbers.Expected / (n * (n - 1)), numbers.Units, numbers.Pairable);
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Measure == AgreementMeasure.CohenKappa
                ? new Phrase("Cohen's kappa", "Cohen κ 系数")
                : new Phrase("Krippendorff's alpha", "Krippendorff α 系数"),
            Value,
            Phrase.Of($"1 - {ObservedDisagreement} / {ExpectedDisagreement}"),
            Measure == AgreementMeasure.CohenKappa
                ? new Phrase("Cohen 1960; Fleiss, Cohen and Everitt 1969", "Cohen 1960；Fleiss、Cohen 与 Everitt 1969")
                : new Phrase("Krippendorff 1980", "Krippendorff 1980"),
            Explanation.Of(new Phrase("Observed disagreement", "观测不一致"), ObservedDisagreement),
            Explanation.Of(new Phrase("Disagreement by chance", "随机不一致"), ExpectedDisagreement),
            Explanation.Of(new Phrase("Units with two codes or more", "有两个以上编码的单元"), (decimal)Units),
            Explanation.Of(new Phrase("Codes on them", "其编码数"), (decimal)Pairable)
        );

    private static CoderAgreement OfDisagreements(double observed, double expected, int units, long pairable) =>
        expected > 0
            ? new CoderAgreement
            {
                Measure = AgreementMeasure.KrippendorffAlpha,
                Value = 1 - (observed / expected),
                ObservedDisagreement = observed,
                ExpectedDisagreement = expected,
                Units = units,
                Pairable = pairable,
            }
            : throw AllAlike();

    private static CoderAgreement OfTable(double[] shares, int k, int units, KappaWeights weights)
    {
        double[] rows = new double[k];
        double[] columns = new double[k];
        for (int i = 0; i < k * k; i++)
        {
            rows[i / k] += shares[i];
            columns[i % k] += shares[i];
        }
        double[] weight = WeightTable(k, weights);
        double observed = 0;
        double expected = 0;
        double[] rowMeans = new double[k];
        double[] columnMeans = new double[k];
        for (int i = 0; i < k; i++)
        {
            for (int j = 0; j < k; j++)
            {
                double w = weight[(i * k) + j];
                observed += (1 - w) * shares[(i * k) + j];
                expected += (1 - w) * rows[i] * columns[j];
                rowMeans[i] += columns[j] * w;
                columnMeans[j] += rows[i] * w;
            }
        }
        if (expected <= 0)
            throw AllAlike();
        double kappa = 1 - (observed / expected);
        double sum = 0;
        for (int i = 0; i < k * k; i++)
        {
            double term = weight[i] - ((rowMeans[i / k] + columnMeans[i % k]) * (1 - kappa));
            sum += shares[i] * term * term;
        }
        double shift = kappa - ((1 - expected) * (1 - kappa));
        return new CoderAgreement
        {
            Measure = AgreementMeasure.CohenKappa,
            Value = kappa,
            ObservedDisagreement = observed,
            ExpectedDisagreement = expected,
            ObservedAgreement = 1 - observed,
            ExpectedAgreement = 1 - expected,
            StandardError = Math.Sqrt(Math.Max(0, sum - (shift * shift)) / units) / expected,
            Units = units,
            Pairable = 2L * units,
        };
    }

    private static double[] WeightTable(int k, KappaWeights weights)
    {
        double[] table = new double[k * k];
        for (int i = 0; i < k * k; i++)
        {
            double distance = Math.Abs((i / k) - (i % k));
            table[i] =
                distance == 0 ? 1
                : weights == KappaWeights.None ? 0
                : weights == KappaWeights.Linear ? 1 - (distance / (k - 1))
                : 1 - (distance * distance / ((k - 1.0) * (k - 1)));
        }
        return table;
    }

    private static OpsException AllAlike() =>
        Faults.ZeroDenominator("ratings", "all codes are the same", "agreement by chance is full: code units that differ");
}
