using System.Runtime.Intrinsics;
using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Losses of single events: event number i of a stream has the same loss whatever stands before and after it.</summary>
internal abstract class SeveritySampler
{
    /// <summary>Lists are filled in full vectors: give them room for so many losses more.</summary>
    public const int Padding = 8;

    public static SeveritySampler Of(IDistribution law, ulong stream) =>
        law switch
        {
            LogNormal normal => new LogNormalSampler(normal, stream),
            Gamma gamma => new GammaSampler(gamma, stream),
            Beta beta => new BetaSampler(beta.Alpha, beta.BetaShape, beta.Low, beta.High, stream),
            Pert pert => new BetaSampler(pert, stream),
            Mixture mixture => new MixtureSampler(mixture, stream),
            _ => new InversionSampler(law, stream),
        };

    /// <summary>Fills the first count places; the list has room for <see cref="Padding"/> more.</summary>
    public abstract void Fill(ulong seed, ulong firstEvent, Span<double> losses, int count);
}

/// <summary>e^(μ + σ z), z by inversion, eight at a time.</summary>
internal sealed class LogNormalSampler(LogNormal law, ulong stream) : SeveritySampler
{
    public override void Fill(ulong seed, ulong firstEvent, Span<double> losses, int count)
    {
        new RandomStream(seed, stream).FillUniform(losses[..count], firstEvent);
        losses.Slice(count, Padding).Fill(0.5);
        var mean = Vector512.Create(law.LogMean);
        var deviation = Vector512.Create(law.LogStandardDeviation);
        for (int i = 0; i < count; i += 8)
        {
            var normal = NormalDraws.Quantiles(Vector512.Create<double>(losses.Slice(i, 8)));
            VectorFunctions.Exp(Vector512.FusedMultiplyAdd(deviation, normal, mean)).CopyTo(losses[i..]);
        }
    }
}

/// <summary>By the law's own quantile function.</summary>
internal sealed class InversionSampler(IDistribution law, ulong stream) : SeveritySampler
{
    public override void Fill(ulong seed, ulong firstEvent, Span<double> losses, int count) =>
        Fill(new RandomStream(seed, stream), firstEvent, losses[..count]);

    private void Fill(RandomStream random, ulong firstEvent, Span<double> losses)
    {
        if (!losses.IsEmpty)
            random.Fill(law, losses, firstEvent);
    }
}

/// <summary>Gamma numbers by rejection (Marsaglia and Tsang).</summary>
internal sealed class GammaSampler(Gamma law, ulong stream) : SeveritySampler
{
    private readonly GammaDraws _draws = new(law.Shape, stream);

    public override void Fill(ulong seed, ulong firstEvent, Span<double> losses, int count)
    {
        for (int i = 0; i < count; i++)
            losses[i] = law.Scale * _draws.At(seed, firstEvent + (ulong)i);
    }
}

/// <summary>Beta numbers as the share of one of two gamma numbers.</summary>
internal sealed class BetaSampler(double alpha, double beta, double low, double high, ulong stream) : SeveritySampler
{
    private readonly GammaDraws _first = new(alpha, stream);
    private readonly GammaDraws _second = new(beta, unchecked(stream + 1));

    public BetaSampler(Pert pert, ulong stream)
        : this(
            1 + (pert.Concentration * (pert.Mode - pert.Low) / (pert.High - pert.Low)),
            1 + (pert.Concentration * (pert.High - pert.Mode) / (pert.High - pert.Low)),
            pert.Low,
            pert.High,
            stream
        ) { }

    public override void Fill(ulong seed, ulong firstEvent, Span<double> losses, int count)
    {
        for (int i = 0; i < count; i++)
        {
            double first = _first.At(seed, firstEvent + (ulong)i);
            double sum = first + _second.At(seed, firstEvent + (ulong)i);
            losses[i] = sum == 0 ? low : low + ((high - low) * (first / sum));
        }
    }
}

/// <summary>First the component, then its own number of the same event.</summary>
internal sealed class MixtureSampler : SeveritySampler
{
    private readonly SeveritySampler[] _parts;
    private readonly double[] _bounds;
    private readonly ulong _stream;

    public MixtureSampler(Mixture law, ulong stream)
    {
        _stream = stream;
        _parts = new SeveritySampler[law.Components.Length];
        _bounds = new double[_parts.Length];
        double sum = 0;
        for (int i = 0; i < _parts.Length; i++)
        {
            _parts[i] = Of(law.Components[i].Distribution, StableHash.Of(unchecked((long)stream + i + 1)));
            sum += law.Components[i].Weight;
            _bounds[i] = sum;
        }
        _bounds[^1] = 1;
    }

    public override void Fill(ulong seed, ulong firstEvent, Span<double> losses, int count)
    {
        Span<double> one = stackalloc double[1 + Padding];
        var random = new RandomStream(seed, _stream);
        for (int i = 0; i < count; i++)
        {
            ulong number = firstEvent + (ulong)i;
            double uniform = random.Uniform(number);
            int part = 0;
            while (uniform >= _bounds[part])
                part++;
            _parts[part].Fill(seed, number, one, 1);
            losses[i] = one[0];
        }
    }
}
