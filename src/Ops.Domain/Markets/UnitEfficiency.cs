namespace Ops.Domain.Markets;

/// <summary>How efficient a unit is.</summary>
/// <remarks>Holds a list and makes no claim of value equality.</remarks>
public sealed class UnitEfficiency
{
    internal UnitEfficiency() { }

    /// <summary>The unit.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>θ with constant returns to scale (CCR): the share of its inputs that would do.</summary>
    public double ConstantReturns { get; internal init; }

    /// <summary>θ with variable returns to scale (BCC).</summary>
    public double VariableReturns { get; internal init; }

    /// <summary>CCR / BCC: what is lost by the wrong size.</summary>
    public double Scale { get; internal init; }

    /// <summary>BCC · inputs: the inputs that would do.</summary>
    public ImmutableArray<double> InputTargets { get; internal init; }
}
