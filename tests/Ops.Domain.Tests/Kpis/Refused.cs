namespace Ops.Domain.Tests.Kpis;

/// <summary>What a refused call must say: the code, and where.</summary>
internal static class Refused
{
    public static void With(FaultCode code, string place, Action call)
    {
        var refusal = call.Should().Throw<OpsException>().Which;
        refusal.Code.Should().Be(code);
        refusal.Place.Should().Be(place);
    }
}
