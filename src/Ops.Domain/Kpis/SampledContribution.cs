namespace Ops.Domain.Kpis;

/// <summary>What one input adds to the change of a figure, as an average over sampled orders of switching the inputs.</summary>
public sealed record SampledContribution
{
    internal SampledContribution(string input, decimal value, double standardError)
    {
        Input = input;
        Value = value;
        StandardError = standardError;
    }

    /// <summary>The input's name.</summary>
    public string Input { get; }

    /// <summary>The contribution, in the figure's unit.</summary>
    public decimal Value { get; }

    /// <summary>How far the average may be from that over all orders, as a standard deviation; 0 for an input that did not change.</summary>
    public double StandardError { get; }
}
