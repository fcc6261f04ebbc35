using Ops.Domain.Numerics;

namespace Ops.Domain.Risks;

/// <summary>Gamma numbers with scale 1, one per event number.</summary>
/// <remarks>
/// G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables (ACM TOMS 26, 2000). Every attempt of every event has its
/// own counter, so that a rejection never shifts another event's numbers; should fifteen attempts fail (below 10⁻¹⁹), the number comes by
/// inversion from a counter of its own.
/// </remarks>
internal sealed class GammaDraws
{
    private const int Attempts = 15;

    private readonly double _shape;
    private readonly ulong _stream;
    private readonly double _d;
    private readonly double _c;

    public GammaDraws(double shape, ulong stream)
    {
        _shape = shape;
        _stream = stream;
        _d = (shape < 1 ? shape + 1 : shape) - (1.0 / 3);
        _c = 1 / Math.Sqrt(9 * _d);
    }

    public double At(ulong seed, ulong number)
    {
        ulong counter = number << 4;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var (first, second) = Philox.Draws(seed, _stream, counter + (ulong)attempt);
            double z = NormalFunctions.Quantile(Open(first));
            double root = 1 + (_c * z);
            if (root <= 0)
                continue;
            double cube = root * root * root;
            double u = Open(second);
            double square = z * z;
            if (u < 1 - (0.0331 * square * square) || Math.Log(u) < (0.5 * square) + (_d * (1 - cube + Math.Log(cube))))
                return _shape < 1 ? _d * cube * Boost(seed, counter) : _d * cube;
        }
        return new Gamma(_shape, 1).Quantile(Open(Philox.Draws(seed, _stream, counter + Attempts).Second));
    }

    /// <summary>A number of shape a + 1 times U^(1/a) has shape a.</summary>
    private double Boost(ulong seed, ulong counter) => Math.Pow(Open(Philox.Draws(seed, _stream, counter + Attempts).First), 1 / _shape);

    private static double Open(ulong bits) => Math.Max((bits >> 11) * RandomStream.Step, RandomStream.Least);
}
