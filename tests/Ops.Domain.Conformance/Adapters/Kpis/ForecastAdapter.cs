using System.Text.Json.Nodes;
using Ops.Domain.Series;

namespace Ops.Domain.Conformance;

/// <summary>Benchmark methods, theta and intermittent demand.</summary>
internal sealed class ForecastAdapter : IAdapter
{
    public void Register(Operations operations)
    {
    }

    /// <summary>Limits as a list per step, each with one limit per level.</summary>
    internal static JsonArray ByStep(Forecast forecast, Func<ForecastBand, ImmutableArray<double?>> side) =>
        Output.List(Enumerable.Range(0, forecast.Horizon), step => Output.List(forecast.Bands.Select(band => side(band)[step])));
}
