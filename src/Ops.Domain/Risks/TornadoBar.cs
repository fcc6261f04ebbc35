namespace Ops.Domain.Risks;

/// <summary>What one input does to the figure when it alone moves.</summary>
/// <param name="Name">The input.</param>
/// <param name="AtLow">The figure with the input at its low value.</param>
/// <param name="AtHigh">The figure with the input at its high value.</param>
public sealed record TornadoBar(string Name, double AtLow, double AtHigh)
{
    /// <summary>|at high − at low|.</summary>
    public double Swing => Math.Abs(AtHigh - AtLow);
}
