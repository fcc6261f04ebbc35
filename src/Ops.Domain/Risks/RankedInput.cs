namespace Ops.Domain.Risks;

/// <summary>How strongly a model's output follows one of its inputs.</summary>
public readonly record struct RankedInput
{
    private readonly string? _name;

    internal RankedInput(string name, double? spearman, double? contribution)
    {
        _name = name;
        Spearman = spearman;
        Contribution = contribution;
    }

    /// <summary>The input.</summary>
    public string Name => _name ?? "";

    /// <summary>The rank correlation with the output; null for an input that never changes.</summary>
    public double? Spearman { get; }

    /// <summary>Its square as a share of all squares; null for an input that never changes, and when no input correlates.</summary>
    public double? Contribution { get; }
}
