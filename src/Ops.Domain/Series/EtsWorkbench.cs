using Ops.Domain.Numerics;

namespace Ops.Domain.Series;

/// <summary>The memory in which all models of one series are fitted, one after the other: a tape and a descent with a season and without.</summary>
internal sealed class EtsWorkbench(double[] values, int period)
{
    /// <summary>Four smoothing parameters, level and growth; of the seasonal states the last follows from the others.</summary>
    private const int MostWithoutSeason = 6;

    private (EtsTape Tape, QuasiNewton Descent)? _plain;
    private (EtsTape Tape, QuasiNewton Descent)? _seasonal;

    public int Period => period;

    /// <summary>The memory for a model; what an earlier model left there is written over.</summary>
    public (EtsTape Tape, QuasiNewton Descent) For(EtsSpecification specification) =>
        specification.HasSeason
            ? _seasonal ??= (new EtsTape(values, period), new QuasiNewton(MostWithoutSeason + period - 1))
            : _plain ??= (new EtsTape(values, 0), new QuasiNewton(MostWithoutSeason));
}
