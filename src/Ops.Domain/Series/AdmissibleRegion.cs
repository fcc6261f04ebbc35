namespace Ops.Domain.Series;

/// <summary>
/// Where the influence of old values dies out: all roots of the discount matrix's characteristic equation inside the unit circle.
/// Hyndman, Akram and Archibald 2008, The admissible parameter space for exponential smoothing models.
/// </summary>
internal sealed class AdmissibleRegion
{
    // The region is closed: roots may lie on the circle, up to this slack.
    private const double Radius = 1 + 1e-8;

    private readonly bool _trend;
    private readonly int _period;
    private readonly double[] _coefficients;
    private readonly double[] _next;

    public AdmissibleRegion(EtsSpecification specification, int period)
    {
        _trend = specification.HasTrend;
        _period = specification.HasSeason ? period : 0;
        _coefficients = new double[_period + 2];
        _next = new double[_period + 2];
    }

    public bool Contains(in EtsSmoothing smoothing)
    {
        var (alpha, beta, gamma, phi) = smoothing;
        if (_period == 0)
            return alpha >= 1 - (1 / phi)
                && alpha <= 1 + (1 / phi)
                && (!_trend || (beta >= alpha * (phi - 1) && beta <= (1 + phi) * (2 - alpha)));
        double middle = alpha + beta - (alpha * phi);
        var a = _coefficients.AsSpan();
        // Highest power first: z^(m+1) + (α+β−φ) z^m + (α+β−αφ)(z^(m−1) + … + z²) + (α+β−αφ+γ−1) z + φ(1−α−γ).
        a.Fill(middle);
        a[0] = 1;
        a[1] = alpha + beta - phi;
        a[^2] = middle + gamma - 1;
        a[^1] = phi * (1 - alpha - gamma);
        double power = 1;
        for (int i = a.Length - 1; i >= 0; i--)
        {
            a[i] *= power;
            power *= Radius;
        }
        return AllInside(a);
    }

    /// <summary>The Schur–Cohn recursion: the degree falls by one while the last coefficient stays below the first.</summary>
    private bool AllInside(Span<double> a)
    {
        var b = _next.AsSpan();
        for (int degree = a.Length - 1; degree > 0; degree--)
        {
            double reflection = a[degree] / a[0];
            if (!(Math.Abs(reflection) < 1))
                return false;
            for (int i = 0; i < degree; i++)
                b[i] = a[i] - (reflection * a[degree - i]);
            b[..degree].CopyTo(a);
        }
        return true;
    }
}
