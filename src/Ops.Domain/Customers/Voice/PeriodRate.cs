namespace Ops.Domain.Customers;

/// <summary>The complaint rate of a period beside its limits.</summary>
public sealed record PeriodRate
{
    internal PeriodRate(string period, double rate, double sigma, double lower, double upper, double? z, RateSignal signal)
    {
        Period = period;
        Rate = rate;
        Sigma = sigma;
        Lower = lower;
        Upper = upper;
        Z = z;
        Signal = signal;
    }

    /// <summary>The period's name.</summary>
    public string Period { get; }

    /// <summary>Complaints / contacts.</summary>
    public double Rate { get; }

    /// <summary>The standard deviation that chance alone gives, times σz for Laney's charts.</summary>
    public double Sigma { get; }

    /// <summary>max(0, centre − 3σ).</summary>
    public double Lower { get; }

    /// <summary>Centre + 3σ; for a share at most 1.</summary>
    public double Upper { get; }

    /// <summary>(rate − centre)/σ; null when σ is 0.</summary>
    public double? Z { get; }

    /// <summary>Outside the limits or not.</summary>
    public RateSignal Signal { get; }
}
