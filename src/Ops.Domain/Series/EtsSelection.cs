namespace Ops.Domain.Series;

/// <summary>All models that were tried on a series, and the one that was chosen.</summary>
/// <remarks>Makes no claim of equality.</remarks>
public sealed class EtsSelection : IExplainable
{
    internal EtsSelection(List<EtsFit> fits, EtsCriterion criterion)
    {
        Criterion = criterion;
        // A model that meets every value exactly has no likelihood and beats all others; ties go to fewer parameters.
        Fits = [.. fits.OrderBy(Score).ThenBy(fit => fit.ParameterCount)];
    }

    /// <summary>The figure that chose.</summary>
    public EtsCriterion Criterion { get; }

    /// <summary>The fits, the chosen one first.</summary>
    public ImmutableArray<EtsFit> Fits { get; }

    /// <summary>The chosen fit.</summary>
    public EtsFit Best => Fits[0];

    /// <summary>How many times a likelihood was computed over all models.</summary>
    public int Evaluations => Fits.Sum(fit => fit.Evaluations);

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Chosen model", "选定模型"),
            $"ETS({Best.Specification})",
            Phrase.Of($"least {Criterion} of {Fits.Length} models", $"{Fits.Length} 个模型中 {Criterion} 最小者"),
            new Phrase("Hyndman, Koehler, Ord & Snyder 2008, ch. 7", "Hyndman、Koehler、Ord 与 Snyder 2008，第 7 章"),
            [.. Fits.Select(fit => fit.Explain())]
        );

    private double Score(EtsFit fit) =>
        Criterion switch
        {
            EtsCriterion.Aicc => fit.Aicc,
            EtsCriterion.Aic => fit.Aic,
            _ => fit.Bic,
        } ?? double.NegativeInfinity;
}
