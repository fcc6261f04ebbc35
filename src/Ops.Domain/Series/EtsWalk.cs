namespace Ops.Domain.Series;

/// <summary>Goes on from a state, one period at a time, with errors that are given.</summary>
internal sealed class EtsWalk
{
    private readonly EtsState _start;
    private readonly EtsSmoothing _smoothing;
    private readonly double[] _seasonal;
    private double _level;
    private double _growth;
    private int _slot;

    public EtsWalk(EtsState start)
    {
        _start = start;
        _smoothing = start.Parameters.Smoothing(start.Specification);
        _seasonal = start.Specification.HasSeason ? new double[start.Period] : [];
        Restart();
    }

    public void Restart()
    {
        if (_seasonal.Length > 0)
            _start.Parameters.Seasonal.CopyTo(_seasonal);
        _level = _start.Parameters.Level;
        _growth = _start.Parameters.Growth.GetValueOrDefault();
        _slot = 0;
    }

    /// <summary>The value that an error (a relative one in a model with multiplicative error) brings about.</summary>
    public double Next(double residual) =>
        _start.Specification.Trend switch
        {
            ComponentForm.None => Next<NoTrend>(residual),
            ComponentForm.Additive => Next<AdditiveTrend>(residual),
            _ => Next<MultiplicativeTrend>(residual),
        };

    private double Next<TTrend>(double residual)
        where TTrend : struct, IEtsTrend =>
        _start.Specification.Season switch
        {
            ComponentForm.None => Next<TTrend, NoSeason>(residual),
            ComponentForm.Additive => Next<TTrend, AdditiveSeason>(residual),
            _ => Next<TTrend, MultiplicativeSeason>(residual),
        };

    private double Next<TTrend, TSeason>(double residual)
        where TTrend : struct, IEtsTrend
        where TSeason : struct, IEtsSeason
    {
        double season = TSeason.Exists ? _seasonal[_slot] : 0;
        double damped = TTrend.Damp(_growth, _smoothing.Phi);
        double ahead = TTrend.Ahead(_level, damped);
        double expected = TSeason.Join(ahead, season);
        double error = _start.Specification.Error == ComponentForm.Multiplicative ? expected * residual : residual;
        if (error != 0)
        {
            double shock = TSeason.LevelShock(error, season);
            _growth = TTrend.Next(damped, _smoothing.Beta * shock, _level);
            _level = ahead + (_smoothing.Alpha * shock);
            if (TSeason.Exists)
                _seasonal[_slot] = season + (_smoothing.Gamma * TSeason.SeasonShock(error, ahead));
        }
        else
        {
            _growth = damped;
            _level = ahead;
        }
        if (TSeason.Exists && ++_slot == _seasonal.Length)
            _slot = 0;
        return expected + error;
    }
}
