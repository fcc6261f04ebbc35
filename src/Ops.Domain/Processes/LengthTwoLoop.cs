namespace Ops.Domain.Processes;

/// <summary>Two activities that alternate: a, b, a or b, a, b.</summary>
public readonly record struct LengthTwoLoop
{
    internal LengthTwoLoop(string first, string second, double measure)
    {
        First = first;
        Second = second;
        Measure = measure;
    }

    /// <summary>The activity that comes first in ordinal order.</summary>
    public string First { get; }

    /// <summary>The other.</summary>
    public string Second { get; }

    /// <summary>s / (s + 1) for s such sequences.</summary>
    public double Measure { get; }
}
