namespace Ops.Domain.Budgets;

/// <summary>A line whose variance matters.</summary>
public sealed class MaterialVariance : IExplainable
{
    internal MaterialVariance(string id, BudgetVariance variance, ImmutableArray<MaterialityLimit> exceeds)
    {
        Id = id;
        Variance = variance;
        Exceeds = exceeds;
    }

    /// <summary>The line's key.</summary>
    public string Id { get; }

    /// <summary>The variance with its ratio and its side.</summary>
    public BudgetVariance Variance { get; }

    /// <summary>The limits it reaches, the amount before the share.</summary>
    public ImmutableArray<MaterialityLimit> Exceeds { get; }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            Phrase.Of($"{Id}"),
            Told.Text(Variance.Variance),
            Variance.Favourable ? new Phrase("favourable", "有利差异") : new Phrase("unfavourable", "不利差异"),
            default,
            Variance.Explain()
        );
}
