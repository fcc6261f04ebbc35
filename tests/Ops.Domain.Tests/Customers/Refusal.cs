namespace Ops.Domain.Tests.Customers;

/// <summary>What a refused call must say: the code, and where.</summary>
internal static class Refusal
{
    public static void Of(FaultCode code, string place, Action call)
    {
        var refusal = call.Should().Throw<OpsException>().Which;
        refusal.Code.Should().Be(code);
        refusal.Place.Should().Be(place);
    }
}
