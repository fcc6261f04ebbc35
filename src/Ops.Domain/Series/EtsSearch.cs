using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>
/// Finds the parameters of one model with the greatest likelihood: a coarse grid over the smoothing parameters from guessed
/// states, then quasi-Newton descent over smoothing parameters and states together from the best grid points.
/// </summary>
internal sealed class EtsSearch
{
    private const double Tolerance = 1e-6;
    private const int Starts = 2;
    private const int Rounds = 4;

    private static readonly double[] Alphas = [0.05, 0.3, 0.6, 0.95];
    private static readonly double[] Betas = [0.02, 0.3];
    private static readonly double[] Gammas = [0.02, 0.3];

    private readonly EtsObjective _objective;
    private readonly EtsTape _tape;
    private readonly EtsSpecification _specification;
    private readonly QuasiNewton _descent;

    public EtsSearch(EtsSpecification specification, EtsWorkbench bench, bool requireStability)
    {
        _specification = specification;
        (_tape, _descent) = bench.For(specification);
        _objective = new EtsObjective(specification, _tape, requireStability);
    }

    public int Evaluations => _objective.Evaluations;

    /// <summary>The best smoothing parameters; the states that go with them are left on the tape.</summary>
    public EtsSmoothing Run(out EtsTape tape)
    {
        EtsStart.Set(_tape, _specification);
        var starts = new (double Loss, double Alpha, double Beta, double Gamma)[Alphas.Length];
        Grid(starts);
        Scale(starts[0].Alpha, starts[0].Beta, starts[0].Gamma);
        var x = new double[_objective.Dimensions];
        var best = new double[_objective.Dimensions];
        double least = double.PositiveInfinity;
        for (int i = 0; i < Starts; i++)
        {
            if (double.IsPositiveInfinity(starts[i].Loss))
                break;
            EtsStart.Set(_tape, _specification);
            _objective.Pack(starts[i].Alpha, starts[i].Beta, 0.9, starts[i].Gamma, x);
            double loss = _descent.Minimise(_objective, x, Tolerance);
            if (!(loss < least))
                continue;
            least = loss;
            x.CopyTo(best, 0);
        }
        _objective.Value(best);
        tape = _tape;
        return _objective.Smoothing;
    }

    /// <summary>The best point for every alpha, the most promising alpha first.</summary>
    private void Grid(Span<(double Loss, double Alpha, double Beta, double Gamma)> starts)
    {
        int betas = _specification.HasTrend ? Betas.Length : 1;
        int gammas = _specification.HasSeason ? Gammas.Length : 1;
        for (int a = 0; a < Alphas.Length; a++)
        {
            starts[a] = (double.PositiveInfinity, Alphas[a], Betas[0], Gammas[0]);
            for (int b = 0; b < betas; b++)
            {
                for (int g = 0; g < gammas; g++)
                {
                    double loss = _objective.Value(Alphas[a], Betas[b], 0.9, Gammas[g]);
                    if (loss < starts[a].Loss)
                        starts[a] = (loss, Alphas[a], Betas[b], Gammas[g]);
                }
            }
        }
        starts.Sort((left, right) => left.Loss.CompareTo(right.Loss));
    }

    /// <summary>Units in which a step of 1 is a moderate one: the size of the residuals.</summary>
    private void Scale(double alpha, double beta, double gamma)
    {
        double loss = _objective.Value(alpha, beta, 0.9, gamma);
        double size = Math.Abs(_tape.InitialLevel);
        double sum = 0;
        foreach (double error in _tape.Errors)
            sum += error * error;
        double spread = double.IsFinite(loss) ? Math.Sqrt(sum / _tape.Errors.Length) : size / 10;
        if (!(spread > 1e-8 * size))
            spread = size > 0 ? 1e-8 * size : 1;
        double relative = spread / Math.Max(size, spread);
        _objective.LevelScale = spread;
        _objective.GrowthScale = (_specification.Trend == ComponentForm.Multiplicative ? relative : spread) / 5;
        _objective.SeasonScale = _specification.Season == ComponentForm.Multiplicative ? relative : spread;
    }
}
