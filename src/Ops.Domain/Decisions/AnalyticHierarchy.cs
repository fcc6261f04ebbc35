namespace Ops.Domain.Decisions;

/// <summary>The analytic hierarchy process: weights from pairwise comparisons, with a measure of how consistent they are.</summary>
/// <remarks>
/// Consistency index CI = (λ − n)/(n − 1), consistency ratio CR = CI / RI; up to 0.10 counts as consistent. RI for 3 to 10 items from Saaty
/// 1980, beyond from Alonso &amp; Lamata 2006. With one or two items nothing can contradict: CI = CR = 0.
/// </remarks>
public static class AnalyticHierarchy
{
    private const int MaximumSteps = 100_000;
    private static readonly ImmutableArray<double> SaatyRandomIndex = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

    /// <summary>Takes the weights from a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="method">How.</param>
    /// <returns>The weights and their consistency.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the method is not defined.</exception>
    public static AhpWeights Of(PairwiseComparison comparison, AhpMethod method = AhpMethod.Eigenvector)
    {
        Guard.NotNull(comparison, nameof(comparison));
        Guard.Defined(method, nameof(method));
        int n = comparison.Size;
        var weights = new double[n];
        Span<double> product = n <= 64 ? stackalloc double[n] : new double[n];
        double lambda;
        switch (method)
        {
            case AhpMethod.GeometricMean:
                GeometricMeans(comparison, weights);
                lambda = MeanRatio(comparison, weights, product);
                break;
            case AhpMethod.ColumnMean:
                ColumnMeans(comparison, weights);
                lambda = MeanRatio(comparison, weights, product);
                break;
            default:
                GeometricMeans(comparison, weights);
                lambda = Iterate(comparison, weights, product);
                break;
        }
        double? randomIndex = n <= 2 ? null : RandomIndex(n);
        double index = n <= 2 ? 0 : (lambda - n) / (n - 1);
        return new AhpWeights(comparison, method, weights, lambda, index, randomIndex);
    }

    private static double RandomIndex(int n) => n <= 10 ? SaatyRandomIndex[n - 3] : ((1.7699 * n) - 4.3513) / (n - 1);

    private static void GeometricMeans(PairwiseComparison comparison, Span<double> weights)
    {
        int n = comparison.Size;
        var values = comparison.Values;
        for (int i = 0; i < n; i++)
        {
            double sum = 0;
            for (int j = 0; j < n; j++)
                sum += Math.Log(values[(i * n) + j]);
            weights[i] = Math.Exp(sum / n);
        }
        Normalise(weights);
    }

    private static void ColumnMeans(PairwiseComparison comparison, Span<double> weights)
    {
        int n = comparison.Size;
        var values = comparison.Values;
        for (int j = 0; j < n; j++)
        {
            double sum = 0;
            for (int i = 0; i < n; i++)
                sum += values[(i * n) + j];
            for (int i = 0; i < n; i++)
                weights[i] += values[(i * n) + j] / sum / n;
        }
    }

    /// <summary>Power iteration. The least and greatest (Aw)ᵢ/wᵢ enclose the eigenvalue (Collatz–Wielandt), so the loop ends with a proof.</summary>
    private static double Iterate(PairwiseComparison comparison, Span<double> weights, Span<double> product)
    {
        double width = double.PositiveInfinity;
        for (int step = 0; step < MaximumSteps; step++)
        {
            Multiply(comparison, weights, product);
            double low = double.PositiveInfinity;
            double high = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                double ratio = product[i] / weights[i];
                low = Math.Min(low, ratio);
                high = Math.Max(high, ratio);
            }
            product.CopyTo(weights);
            Normalise(weights);
            // Once the enclosure stops shrinking at rounding level, another step changes only the last bits.
            if (high - low <= 1e-15 * high || (high - low <= 1e-12 * high && high - low >= width))
                return 0.5 * (low + high);
            width = high - low;
        }
        throw Faults.Insufficient(
            "comparison",
            "the eigenvector was not reached",
            "use the geometric mean: these judgements are extremely inconsistent"
        );
    }

    private static double MeanRatio(PairwiseComparison comparison, ReadOnlySpan<double> weights, Span<double> product)
    {
        Multiply(comparison, weights, product);
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
            sum += product[i] / weights[i];
        return sum / weights.Length;
    }

    private static void Multiply(PairwiseComparison comparison, ReadOnlySpan<double> weights, Span<double> product)
    {
        int n = weights.Length;
        var values = comparison.Values;
        for (int i = 0; i < n; i++)
        {
            var row = values.Slice(i * n, n);
            double sum = 0;
            for (int j = 0; j < n; j++)
                sum += row[j] * weights[j];
            product[i] = sum;
        }
    }

    private static void Normalise(Span<double> weights)
    {
        double sum = 0;
        foreach (double weight in weights)
            sum += weight;
        for (int i = 0; i < weights.Length; i++)
            weights[i] /= sum;
    }
}
