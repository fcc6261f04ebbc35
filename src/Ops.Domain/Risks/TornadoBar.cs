namespace Ops.Domain.Risks;

/// <summary>What one input does to the figure when it alone moves.</summary>
public sealed record TornadoBar
{
    internal TornadoBar(string name, double atLow, double atHigh)
    {
        Name = name;
        AtLow = atLow;
        AtHigh = atHigh;
    }

    /// <summary>The input.</summary>
    public string Name { get; }

    /// <summary>The figure with the input at its low value.</summary>
    public double AtLow { get; }

    /// <summary>The figure with the input at its high value.</summary>
    public double AtHigh { get; }

    /// <summary>|at high − at low|.</summary>
    public double Swing => Math.Abs(AtHigh - AtLow);
}
