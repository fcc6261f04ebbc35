namespace Ops.Domain.Kpis;

/// <summary>Where does a deviation come from: the dimension whose few surprising elements explain it (Adtributor).</summary>
/// <remarks>
/// Explanatory power (A−E of the element over A−E of the whole) says how much, surprise (Jensen–Shannon divergence of the shares)
/// how unexpected. Per dimension the most surprising elements with enough power are taken until together they have enough. Source: Bhagwan et al.,
/// Adtributor: Revenue Debugging in Advertising Systems, NSDI 2014. Holds lists and makes no claim of value equality.
/// </remarks>
public sealed class RootCause : IExplainable
{
    private const double Tolerance = 1e-9;
    private const double Tie = 1e-12;

    private RootCause() { }

    /// <summary>The expected total.</summary>
    public double Expected { get; private init; }

    /// <summary>The actual total.</summary>
    public double Actual { get; private init; }

    /// <summary>The candidates, most surprising first.</summary>
    public ImmutableArray<RootCauseCandidate> Candidates { get; private init; }

    /// <summary>All dimensions with all their elements, in the order given.</summary>
    public ImmutableArray<RootCauseCandidate> Dimensions { get; private init; }

    /// <summary>Searches the dimensions for the cause of a deviation.</summary>
    /// <param name="dimensions">The same figure cut by one dimension after another; at least one.</param>
    /// <param name="options">Settings; null for the defaults.</param>
    /// <returns>The candidates; none if no dimension explains enough.</returns>
    /// <exception cref="OpsException">
    /// <see cref="FaultCode.EmptyInput"/>: no dimension. <see cref="FaultCode.DuplicateKey"/>: a dimension, or an element of one, twice.
    /// <see cref="FaultCode.InvalidArgument"/>: totals that differ between dimensions, settings out of range.
    /// <see cref="FaultCode.ZeroDenominator"/>: nothing deviates, or a total is 0.
    /// </exception>
    public static RootCause Of(ReadOnlySpan<Dimension<ExpectedActual>> dimensions, RootCauseOptions? options = null)
    {
        Guard.NotEmpty(dimensions, nameof(dimensions));
        options ??= new RootCauseOptions();
        Keys.Of(dimensions, dimension => dimension.Name, nameof(dimensions));
        foreach (var dimension in dimensions)
            Keys.Of(dimension.Elements.AsSpan(), element => element.Key, $"dimension '{dimension.Name}'");
        options.Check();
        double expected = Total(dimensions[0], element => element.Expected);
        double actual = Total(dimensions[0], element => element.Actual);
        foreach (var dimension in dimensions)
        {
            if (
                !IsClose(Total(dimension, element => element.Expected), expected)
                || !IsClose(Total(dimension, element => element.Actual), actual)
            )
                throw Faults.Invalid(
                    $"dimension '{dimension.Name}'",
                    "its total differs from the first dimension's",
                    "let every dimension cover the whole figure"
                );
        }
        if (expected == actual || expected == 0 || actual == 0)
            throw Faults.ZeroDenominator(nameof(dimensions), "the whole does not deviate, or is 0", "ask only where something deviates");
        var all = ImmutableArray.CreateBuilder<RootCauseCandidate>(dimensions.Length);
        foreach (var dimension in dimensions)
            all.Add(new RootCauseCandidate(dimension.Name, [.. dimension.Elements.Select(element => Judged(element, expected, actual))]));
        var whole = all.MoveToImmutable();
        return new RootCause
        {
            Expected = expected,
            Actual = actual,
            Dimensions = whole,
            Candidates =
            [
                .. whole
                    .Select(dimension => Chosen(dimension, options))
                    .OfType<RootCauseCandidate>()
                    .OrderByDescending(candidate => candidate.Surprise)
                    .Take(options.Top),
            ],
        };
    }

    /// <inheritdoc/>
    public Explanation Explain() =>
        Explanation.Of(
            new Phrase("Deviation", "偏差"),
            Actual - Expected,
            Phrase.Of($"{Actual} - {Expected}"),
            new Phrase("Adtributor, NSDI 2014", "Adtributor，NSDI 2014"),
            [
                .. Candidates.Select(candidate =>
                    Explanation.Of(
                        Named.Dimension(candidate.Dimension),
                        candidate.ExplanatoryPower,
                        default,
                        new Phrase("explanatory power", "解释力"),
                        [
                            .. candidate.Elements.Select(element =>
                                Explanation.Of(
                                    Named.Segment(element.Key),
                                    element.ExplanatoryPower,
                                    default,
                                    default,
                                    Explanation.Of(new Phrase("Surprise", "意外度"), element.Surprise)
                                )
                            ),
                        ]
                    )
                ),
            ]
        );

    private static RootCauseElement Judged(ExpectedActual element, double expected, double actual)
    {
        double p = element.Expected / expected;
        double q = element.Actual / actual;
        double surprise = Math.Abs(p - q) <= Tie * Math.Max(p, q) ? 0 : 0.5 * (Term(p, p + q) + Term(q, p + q));
        return new RootCauseElement(element.Key, (element.Actual - element.Expected) / (actual - expected), surprise);
    }

    private static double Term(double share, double sum) => share == 0 ? 0 : share * Math.Log(2 * share / sum);

    private static RootCauseCandidate? Chosen(RootCauseCandidate dimension, RootCauseOptions options)
    {
        var taken = ImmutableArray.CreateBuilder<RootCauseElement>();
        double power = 0;
        foreach (
            var element in dimension
                .Elements.Where(element => element.ExplanatoryPower > options.MinElementPower)
                .OrderByDescending(element => element.Surprise)
        )
        {
            taken.Add(element);
            power += element.ExplanatoryPower;
            if (power > options.MinTotalPower)
                return new RootCauseCandidate(dimension.Dimension, taken.ToImmutable());
        }
        return null;
    }

    private static double Total(Dimension<ExpectedActual> dimension, Func<ExpectedActual, double> figure) => dimension.Elements.Sum(figure);

    private static bool IsClose(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));
}
