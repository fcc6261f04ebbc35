using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>The law of a rate of events times the chance that one ends in a loss: gamma times beta, by integrating over the chance.</summary>
internal sealed class LossRateLaw(FrequencyUpdate events, ProportionUpdate chance)
{
    private readonly Gamma _rates = new(events.Shape, 1 / events.Rate);

    public double Quantile(double p)
    {
        double high = events.Mean * chance.Mean;
        while (Cdf(high) < p)
            high *= 2;
        double low = 0;
        for (int turn = 0; turn < 200; turn++)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high)
                break;
            if (Cdf(middle) < p)
                low = middle;
            else
                high = middle;
        }
        return high;
    }

    /// <summary>The probability of no loss within the horizon: the mean of exp(−rate · chance · horizon), (rate / (rate + chance · horizon))^shape for each chance.</summary>
    public double None(double horizon) => BetaExpectation.Of(chance.Alpha, chance.Beta, new NoLoss(events.Shape, horizon / events.Rate));

    private double Cdf(double rate) => BetaExpectation.Of(chance.Alpha, chance.Beta, new Below(_rates, rate));

    private readonly struct Below(Gamma rates, double limit) : IShareFunction
    {
        public double At(double p, double rest)
        {
            double needed = limit / p;
            return double.IsFinite(needed) ? rates.Cdf(needed) : 1;
        }
    }

    private readonly struct NoLoss(double shape, double length) : IShareFunction
    {
        public double At(double p, double rest) => Math.Exp(-shape * Elementary.Log1p(p * length));
    }
}
