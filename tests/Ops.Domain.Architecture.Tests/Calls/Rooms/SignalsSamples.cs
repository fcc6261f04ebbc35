using Ops.Domain.Kpis;
using Ops.Domain.Numerics;
using Ops.Domain.Series;

namespace Ops.Domain.Architecture.Tests.Calls.Rooms;

/// <summary>Stored states, samples of values, and orders of switching.</summary>
internal sealed class SignalsSamples : RoomSamples
{
    public override Dictionary<Type, Func<int, object?>> ByType =>
        new()
        {
            [typeof(ShapleySamplingOptions)] = _ => new ShapleySamplingOptions { OrderPairs = 4 },
            [typeof(MomentsAccumulator)] = _ => new MomentsAccumulator(),
            [typeof(CovarianceAccumulator)] = _ => new CovarianceAccumulator(),
            [typeof(CountLimits)] = _ => Limits(),
            [typeof(CountsAccumulator)] = _ => new CountsAccumulator(ControlChartKind.Rates),
            [typeof(IndividualsAccumulator)] = _ => new IndividualsAccumulator(),
            [typeof(KpiAccumulator<Amount>)] = _ => new KpiAccumulator<Amount>(new Additive()),
        };

    public override Dictionary<string, Func<object?>> ByPlace =>
        new()
        {
            ["MomentsAccumulator.Read(source)"] = () => State('M', 7),
            ["CovarianceAccumulator.Read(source)"] = () => State('C', 7),
            ["IndividualsAccumulator.Read(source)"] = () => State('I', 6),
            ["GroupedAccumulator.Read(source)"] = () => new byte[] { (byte)'O', (byte)'G', 1, 2, 0, 0 },
            ["KpiAccumulator.Read(source)"] = () => new byte[] { (byte)'O', (byte)'K', 1, (byte)'A', 0 },
            ["SampleQuantile.new(accuracy)"] = () => 0.01,
            ["SampleQuantile.new(missing)"] = () => MissingRule.Ignore,
            ["CountsAccumulator.new(kind)"] = () => ControlChartKind.Rates,
            ["CountsAccumulator.Read(source)"] = () =>
                new byte[] { (byte)'O', (byte)'P', 1, (byte)ControlChartKind.Rates, 0 }
                    .Concat(new byte[32])
                    .ToArray(),
            ["CountsAccumulator.Write(destination)"] = () => new byte[64],
            ["MomentsAccumulator.Write(destination)"] = () => new byte[64],
            ["CovarianceAccumulator.Write(destination)"] = () => new byte[64],
            ["IndividualsAccumulator.Write(destination)"] = () => new byte[64],
            ["GroupedAccumulator.Write(destination)"] = () => new byte[8192],
            ["KpiAccumulator.Write(destination)"] = () => new byte[64],
        };

    public override ImmutableArray<(string Parameter, string Reason)> MayBeEmpty =>
        [("ValueSample.new(values)", "nothing happened: a sample without values")];

    private static CountLimits Limits()
    {
        var rates = new CountsAccumulator(ControlChartKind.Rates);
        rates.Add(3, 2);
        return rates.ToResult();
    }

    /// <summary>A state without values: the header, a count of 0, and zeros.</summary>
    private static byte[] State(char letter, int numbers) => [(byte)'O', (byte)letter, 1, 0, .. new byte[8 * numbers]];
}
