namespace Ops.Domain.Risks;

/// <summary>n · level as a place in an ordered sample: within 10⁻⁹ of a whole number it is that number.</summary>
internal readonly record struct OrderPlace
{
    private const double Slack = 1e-9;
    private const double Rounding = 1e-15;

    public OrderPlace(int count, double level)
    {
        double place = count * level;
        double whole = Math.Round(place);
        Exact = Math.Abs(place - whole) <= Math.Max(Slack, Rounding * place) ? whole : place;
        Rank = Math.Clamp((int)Math.Ceiling(Exact), 1, count);
        Above = count - Exact;
    }

    /// <summary>n · level.</summary>
    public double Exact { get; }

    /// <summary>⌈n · level⌉, from 1.</summary>
    public int Rank { get; }

    /// <summary>n · (1 − level).</summary>
    public double Above { get; }
}
