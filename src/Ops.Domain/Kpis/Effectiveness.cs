namespace Ops.Domain.Kpis;

/// <summary>设备综合效率 of one machine, or of all together.</summary>
public sealed record Effectiveness
{
    internal Effectiveness(double availability, double performance, double quality, double oee, double teep)
    {
        Availability = availability;
        Performance = performance;
        Quality = quality;
        Oee = oee;
        Teep = teep;
    }

    /// <summary>时间开动率: running over planned time.</summary>
    public double Availability { get; }

    /// <summary>性能开动率: ideal time of all pieces over running time; above 1 where the ideal is too slow, never cut off.</summary>
    public double Performance { get; }

    /// <summary>合格率: good over all pieces.</summary>
    public double Quality { get; }

    /// <summary>Overall equipment effectiveness: the three multiplied.</summary>
    public double Oee { get; }

    /// <summary>Total effective equipment performance: OEE × planned over calendar time.</summary>
    public double Teep { get; }

    /// <summary>True if performance is above 1: the ideal cycle time is not the ideal.</summary>
    public bool IsPerformanceAboveOne { get; internal init; }

    /// <summary>From sums over machines, each an exact figure.</summary>
    internal static Effectiveness Of(
        Fraction calendar,
        Fraction planned,
        Fraction running,
        Fraction ideal,
        Fraction idealGood,
        Fraction quality,
        string place
    )
    {
        var performance = Balances.Over(ideal, running, $"{place}: running time");
        var oee = idealGood / planned;
        return new Effectiveness(
            (running / planned).ToDouble(),
            performance.ToDouble(),
            quality.ToDouble(),
            oee.ToDouble(),
            (oee * planned / calendar).ToDouble()
        )
        {
            IsPerformanceAboveOne = performance > Fraction.One,
        };
    }
}
