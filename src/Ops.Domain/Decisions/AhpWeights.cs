namespace Ops.Domain.Decisions;

/// <summary>Weights from a pairwise comparison, and how consistent the judgements were.</summary>
public sealed class AhpWeights : IExplainable
{
    private const double Acceptable = 0.10;

    internal AhpWeights(PairwiseComparison comparison, AhpMethod method, double[] weights, double lambda, double index, double? randomIndex)
    {
        Method = method;
        Weights = ImmutableArray.Create(weights);
        PrincipalEigenvalue = lambda;
        ConsistencyIndex = index;
        RandomIndex = randomIndex;
        ConsistencyRatio = randomIndex is { } random ? index / random : 0;
        WorstTriad = FindWorstTriad(comparison);
    }

    /// <summary>How the weights were taken.</summary>
    public AhpMethod Method { get; }

    /// <summary>One weight per item; they sum to 1.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>λ: the principal eigenvalue, or its estimate for the two means; n when the judgements are fully consistent.</summary>
    public double PrincipalEigenvalue { get; }

    /// <summary>CI = (λ − n)/(n − 1); 0 for one or two items.</summary>
    public double ConsistencyIndex { get; }

    /// <summary>RI: the mean CI of random judgements of this size; null for one or two items.</summary>
    public double? RandomIndex { get; }

    /// <summary>CR = CI / RI; 0 for one or two items.</summary>
    public double ConsistencyRatio { get; }

    /// <summary>True when CR is at most 0.10 (Saaty's rule).</summary>
    public bool IsConsistent => ConsistencyRatio <= Acceptable;

    /// <summary>
    /// The three items whose judgements contradict each other most, with a[i,j]·a[j,k]·a[k,i] (1 = consistent); null below three items.
    /// </summary>
    public ComparisonTriad? WorstTriad { get; }

    /// <inheritdoc/>
    public Explanation Explain()
    {
        var parts = new List<Explanation>();
        for (int i = 0; i < Weights.Length; i++)
            parts.Add(Explanation.Of(Phrase.Of($"Weight {i + 1}", $"权重 {i + 1}"), Weights[i]));
        if (WorstTriad is { } triad)
            parts.Add(
                Explanation.Of(
                    new Phrase("Most inconsistent triad", "最不一致的三元组"),
                    triad.Product,
                    Phrase.Of(
                        $"a[{triad.First + 1},{triad.Second + 1}] * a[{triad.Second + 1},{triad.Third + 1}] * a[{triad.Third + 1},{triad.First + 1}]"
                    )
                )
            );
        return Explanation.Of(
            new Phrase("Consistency ratio", "一致性比率"),
            ConsistencyRatio,
            RandomIndex is { } random
                ? Phrase.Of($"(({PrincipalEigenvalue} - {Weights.Length}) / {Weights.Length - 1}) / {random}")
                : new Phrase("fewer than three items cannot contradict each other", "少于三项时不会互相矛盾"),
            new Phrase("Saaty 1980; Alonso & Lamata 2006", "Saaty 1980；Alonso 与 Lamata 2006"),
            [.. parts]
        );
    }

    private static ComparisonTriad? FindWorstTriad(PairwiseComparison comparison)
    {
        ComparisonTriad? worst = null;
        double largest = -1;
        for (int i = 0; i < comparison.Size; i++)
        {
            for (int j = i + 1; j < comparison.Size; j++)
            {
                for (int k = j + 1; k < comparison.Size; k++)
                {
                    double product = comparison[i, j] * comparison[j, k] * comparison[k, i];
                    double contradiction = Math.Abs(Math.Log(product));
                    if (contradiction > largest)
                    {
                        largest = contradiction;
                        worst = new ComparisonTriad(i, j, k, product);
                    }
                }
            }
        }
        return worst;
    }
}
