namespace Ops.Domain.Customers;

/// <summary>信度, whether several questions measure one thing: Cronbach's alpha.</summary>
/// <remarks>
/// α = k/(k − 1)·(1 − Σ variance of each question / variance of the sum), variances with n − 1 (L. J. Cronbach, Psychometrika 16, 1951). 1 when all
/// questions move together, about 0 when they have nothing in common; below 0 when some must be reversed. Holds a list and makes no claim of value equality.
/// </remarks>
public sealed class Reliability : IExplainable
{
    private Reliability() { }

    /// <summary>Cronbach's alpha, at most 1.</summary>
    public double Alpha { get; internal init; }

    /// <summary>How many people answered.</summary>
    public int Respondents { get; internal init; }

    /// <summary>The variance of each question, in the order of the columns.</summary>
    public ImmutableArray<double> ItemVariances { get; internal init; }

    /// <summary>The variance of the people's sums.</summary>
    public double TotalVariance { get; internal init; }

    /// <summary>Measures the reliability of a set of questions.</summary>
    /// <param name="answers">One row per person, one column per question; complete.</param>
    /// <returns>The reliability.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no row. <see cref="FaultCode.LengthMismatch"/>: rows of different lengths.
    /// <see cref="FaultCode.InvalidArgument"/>: NaN or infinity. <see cref="FaultCode.InsufficientData"/>: one person, or fewer than two questions.
    /// <see cref="FaultCode.ZeroDenominator"/>: all people have the same sum.
    /// </exception>
    public static Reliability Of(IReadOnlyList<double[]> answers)
    {
        int items = AnswerRows.Check(answers, nameof(answers));
        Guard.AtLeast(answers.Count, 2, nameof(answers));
        Guard.AtLeast(items, 2, Guard.At(nameof(answers), 0));
        double[] totals = new double[answers.Count];
        var variances = ImmutableArray.CreateBuilder<double>(items);
        double[] column = new double[answers.Count];
        double sum = 0;
        for (int item = 0; item < items; item++)
        {
            for (int i = 0; i < column.Length; i++)
            {
                column[i] = answers[i][item];
                totals[i] += column[i];
            }
            variances.Add(Variance(column));
            sum += variances[item];
        }
        double total = Variance(totals);
        if (total == 0)
            throw Faults.ZeroDenominator(nameof(answers), "all people have the same sum", "reliability needs people who differ");
        return new Reliability
        {
            Alpha = items / (items - 1.0) * (1 - (sum / total)),
            Respondents = answers.Count,
            ItemVariances = variances.MoveToImmutable(),
            TotalVariance = total,
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Cronbach's alpha", "克朗巴哈 α"),
            Alpha,
            Phrase.Of($"{ItemVariances.Length} / ({ItemVariances.Length} - 1) * (1 - {ItemVariances.Sum()} / {TotalVariance})"),
            new Phrase("Cronbach 1951", "Cronbach 1951"),
            Explanation.Of(new Phrase("People", "作答人数"), (decimal)Respondents),
            Explanation.Of(new Phrase("Sum of the questions' variances", "各题方差之和"), ItemVariances.Sum()),
            Explanation.Of(new Phrase("Variance of the sums", "总分方差"), TotalVariance)
        );

    /// <summary>Two passes, the second about the first value's distance to the mean: equal values give exactly 0.</summary>
    private static double Variance(ReadOnlySpan<double> values)
    {
        double first = values[0];
        double mean = 0;
        foreach (double value in values)
            mean += value - first;
        mean /= values.Length;
        double squares = 0;
        foreach (double value in values)
            squares += (value - first - mean) * (value - first - mean);
        return squares / (values.Length - 1);
    }
}
