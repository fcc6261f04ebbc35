using System.Diagnostics.CodeAnalysis;

namespace Ops.Domain.Series;

/// <summary>Which exponential smoothing model is meant: the forms of error, trend and season, and whether the trend is damped.</summary>
/// <remarks>
/// The taxonomy of Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008): 30 models. Written as three
/// letters with a <c>d</c> after a damped trend: <c>ANN</c>, <c>AAdN</c>, <c>MAM</c>. Two specifications are equal when all four parts are.
/// </remarks>
public sealed record EtsSpecification : IParsable<EtsSpecification>
{
    /// <summary>Creates a specification.</summary>
    /// <param name="error">Additive or multiplicative.</param>
    /// <param name="trend">The form of the trend.</param>
    /// <param name="season">The form of the season.</param>
    /// <param name="isDamped">True for a trend that flattens out; needs a trend.</param>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: an undefined form, no error form, a damped model without trend.</exception>
    public EtsSpecification(ComponentForm error, ComponentForm trend, ComponentForm season, bool isDamped = false)
    {
        Error = Guard.Defined(error, nameof(error));
        Trend = Guard.Defined(trend, nameof(trend));
        Season = Guard.Defined(season, nameof(season));
        IsDamped = isDamped;
        if (error == ComponentForm.None)
            throw Faults.Invalid(nameof(error), "a model without an error form", "use an additive or a multiplicative error");
        if (isDamped && trend == ComponentForm.None)
            throw Faults.Invalid(nameof(isDamped), "a damped trend without a trend", "give a trend form or leave damping out");
    }

    /// <summary>The form of the error.</summary>
    public ComponentForm Error { get; }

    /// <summary>The form of the trend.</summary>
    public ComponentForm Trend { get; }

    /// <summary>The form of the season.</summary>
    public ComponentForm Season { get; }

    /// <summary>True when the trend flattens out.</summary>
    public bool IsDamped { get; }

    /// <summary>True when the model has a trend.</summary>
    public bool HasTrend => Trend != ComponentForm.None;

    /// <summary>True when the model has a season.</summary>
    public bool HasSeason => Season != ComponentForm.None;

    /// <summary>True when any part is multiplicative, so that every value must be above 0.</summary>
    public bool NeedsPositiveValues =>
        Error == ComponentForm.Multiplicative || Trend == ComponentForm.Multiplicative || Season == ComponentForm.Multiplicative;

    /// <summary>Reads a name such as <c>MAM</c> or <c>AAdN</c>.</summary>
    /// <param name="text">The name.</param>
    /// <returns>The specification.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.ParseError"/>: not the name of a model.</exception>
    public static EtsSpecification Parse(string text) =>
        TryParse(text, out var result)
            ? result
            : throw Faults.Parse(nameof(text), text ?? "", "write error, trend and season, such as MAM or AAdN");

    /// <summary>Reads a name such as <c>MAM</c> or <c>AAdN</c>.</summary>
    /// <param name="text">The name.</param>
    /// <param name="result">The specification, or null.</param>
    /// <returns>True when the name is one of the 30 models.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out EtsSpecification result)
    {
        result = null;
        bool damped = text is { Length: 4 } && text[2] == 'd';
        if (text is null || text.Length != (damped ? 4 : 3))
            return false;
        if (Form(text[0]) is not { } error || Form(text[1]) is not { } trend || Form(text[^1]) is not { } season)
            return false;
        if (error == ComponentForm.None || (damped && trend == ComponentForm.None))
            return false;
        result = new EtsSpecification(error, trend, season, damped);
        return true;
    }

    static EtsSpecification IParsable<EtsSpecification>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<EtsSpecification>.TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out EtsSpecification result
    ) => TryParse(s, out result);

    /// <summary>The name, such as <c>MAM</c> or <c>AAdN</c>.</summary>
    /// <returns>Three letters, with a <c>d</c> after a damped trend.</returns>
    public override string ToString() => string.Concat(Letter(Error), Letter(Trend), IsDamped ? "d" : "", Letter(Season));

    /// <summary>Smoothing parameters: alpha, and beta, phi, gamma where they exist.</summary>
    internal int SmoothingParameters => 1 + (HasTrend ? 1 : 0) + (IsDamped ? 1 : 0) + (HasSeason ? 1 : 0);

    /// <summary>Smoothing parameters, free initial states and the variance.</summary>
    internal long FreeParameters(int period) => SmoothingParameters + 1 + (HasTrend ? 1 : 0) + (HasSeason ? period - 1L : 0) + 1;

    private static string Letter(ComponentForm form) =>
        form switch
        {
            ComponentForm.Additive => "A",
            ComponentForm.Multiplicative => "M",
            _ => "N",
        };

    private static ComponentForm? Form(char letter) =>
        letter switch
        {
            'N' => ComponentForm.None,
            'A' => ComponentForm.Additive,
            'M' => ComponentForm.Multiplicative,
            _ => null,
        };
}
