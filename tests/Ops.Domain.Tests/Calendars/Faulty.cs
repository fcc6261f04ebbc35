using FluentAssertions;

namespace Ops.Domain.Tests.Calendars;

/// <summary>Asserts the kind and the place of a fault.</summary>
internal static class Faulty
{
    public static void Fails(this Action call, FaultCode code, string place)
    {
        var fault = call.Should().Throw<OpsException>().Which;
        fault.Code.Should().Be(code);
        fault.Place.Should().Be(place);
        fault.Remedy.Should().NotBeNullOrWhiteSpace();
        fault.Faults[0].Message.Should().NotBeNullOrWhiteSpace();
    }
}
