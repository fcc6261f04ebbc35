using Ops.Domain.Numerics;

namespace Ops.Domain.Markets;

/// <summary>Demand for a new product by innovation and imitation.</summary>
/// <remarks>Source: F. M. Bass, A new product growth model for consumer durables (Management Science 15, 1969).</remarks>
public sealed class BassDiffusion : IExplainable
{
    private BassDiffusion() { }

    /// <summary>The coefficient of innovation.</summary>
    public double Innovation { get; private init; }

    /// <summary>The coefficient of imitation.</summary>
    public double Imitation { get; private init; }

    /// <summary>Who will adopt in the end.</summary>
    public double Potential { get; private init; }

    /// <summary>Adopters by the end of period 1, 2, …</summary>
    public ImmutableArray<double> Cumulative { get; private init; }

    /// <summary>New adopters in period 1, 2, …</summary>
    public ImmutableArray<double> Adoptions { get; private init; }

    /// <summary>The time of the fastest adoption, ln(q/p)/(p + q); 0 where imitation is not stronger.</summary>
    public double PeakTime { get; private init; }

    /// <summary>Adopters a period at that time, m·(p + q)²/(4q), or m·p.</summary>
    public double PeakRate { get; private init; }

    /// <summary>When the shares asked for are reached, in that order.</summary>
    public ImmutableArray<ShareTime> TimesToShare { get; private init; }

    /// <summary>Projects demand.</summary>
    /// <param name="innovation">p; above 0.</param>
    /// <param name="imitation">q; at least 0.</param>
    /// <param name="potential">m; above 0.</param>
    /// <param name="periods">How many periods; at least 1.</param>
    /// <param name="shares">Shares of the potential whose time is wanted, strictly between 0 and 1; empty when none is.</param>
    /// <returns>The projection.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: a figure out of range; <see cref="FaultCode.Overflow"/>: a figure beyond double.</exception>
    public static BassDiffusion Of(
        double innovation,
        double imitation,
        double potential,
        int periods,
        ReadOnlySpan<double> shares = default
    )
    {
        Guard.Positive(innovation, nameof(innovation));
        Guard.NotNegative(imitation, nameof(imitation));
        Guard.Positive(potential, nameof(potential));
        if (periods < 1)
            throw Faults.Invalid(nameof(periods), $"{periods} is below 1", "ask for at least one period");
        var times = ImmutableArray.CreateBuilder<ShareTime>(shares.Length);
        double rate = innovation + imitation;
        double ratio = Representable.At(nameof(innovation), imitation / innovation, "give coefficients nearer to each other");
        for (int i = 0; i < shares.Length; i++)
        {
            double share = Guard.OpenProbability(shares[i], Guard.At(nameof(shares), i));
            times.Add(new ShareTime { Share = share, Time = Math.Log((1 + (share * ratio)) / (1 - share)) / rate });
        }
        double[] cumulative = new double[periods];
        double[] adoptions = new double[periods];
        double before = 1;
        double fall = -Elementary.Expm1(-rate);
        for (int t = 1; t <= periods; t++)
        {
            double left = Math.Exp(-rate * t);
            cumulative[t - 1] = potential * (1 - left) / (1 + (ratio * left));
            // F(t) - F(t - 1) in closed form: far out the difference of the two rounded values would have no digits left
            adoptions[t - 1] = potential * ((1 + ratio) / (1 + (ratio * left))) * (before * fall / (1 + (ratio * before)));
            before = left;
        }
        var found = new BassDiffusion
        {
            Innovation = innovation,
            Imitation = imitation,
            Potential = potential,
            Cumulative = [.. cumulative],
            Adoptions = [.. adoptions],
            PeakTime = PeakOf(innovation, imitation),
            PeakRate = imitation > innovation ? potential * (rate / imitation) * (rate / 4) : potential * innovation,
            TimesToShare = times.MoveToImmutable(),
        };
        Representable.All(nameof(innovation), "measure time in another unit", rate, found.PeakTime);
        Representable.All(nameof(potential), "count in a larger unit", found.PeakRate);
        Representable.Each(nameof(potential), "count in a larger unit", cumulative);
        foreach (var time in found.TimesToShare)
            Representable.All(nameof(innovation), "measure time in another unit", time.Time);
        return found;
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Time of the fastest adoption", "采用最快的时间"),
            PeakTime,
            Phrase.Of($"ln({Imitation} / {Innovation}) / ({Innovation} + {Imitation})"),
            new Phrase("Bass 1969", "Bass 1969"),
            [
                Explanation.Of(new Phrase("Adopters a period then", "当时每期采用者"), PeakRate),
                .. Cumulative.Select((value, t) => Explanation.Of(Phrase.Of($"t = {t + 1}"), value)),
            ]
        );

    internal static double PeakOf(double innovation, double imitation) =>
        imitation > innovation ? Math.Log(imitation / innovation) / (innovation + imitation) : 0;
}
