using CsCheck;
using NodaTime;
using NodaTime.Text;
using Ops.Domain.Processes;
using static Ops.Domain.Tests.Processes.Logs;

namespace Ops.Domain.Tests.Processes;

public class EventTextTests
{
    /// <summary>Texts near the usual form: digits, separators and offsets that are right, nearly right and wrong.</summary>
    private static readonly Gen<string> Texts = Gen.Select(
        One("2026", "0001", "0000", "9999", "9998", "2024", "26", "20x6"),
        One("-02-29T", "-03-31T", "-02-30T", "-13-01T", "-00-10T", "-12-00T", "-04-31T", "/04-30T", "-04-30 ", "-4-30T"),
        One("00:00:00", "23:59:59", "24:00:00", "23:60:00", "12:00:60", "1:00:00", "12.00:00", "12:00"),
        One("", ".5", ".1234567", ".12345678", ".100", ".", ",5", ".12x"),
        One("Z", "z", "+01:00", "-00:30", "+00:00", "-00:00", "+18:00", "+17:59", "-19:00", "+05:60", "+0100", "+01", "", "+1:000"),
        (year, date, time, fraction, offset) => year + date + time + fraction + offset
    );

    private static Gen<string> One(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    [Fact]
    public void A_text_is_read_as_the_general_parser_of_iso_8601_reads_it()
    {
        Texts.Sample(
            text =>
            {
                var expected = OffsetDateTimePattern.ExtendedIso.Parse(text);
                var builder = new EventLogBuilder();
                builder.AddText("1", "a", text);
                if (expected.Success)
                    builder.Build().EventsOf(0)[0].Completed.ToUnixTimeTicks().Should().Be(expected.Value.ToInstant().ToUnixTimeTicks());
                else
                    Refusal.Of(() => builder.Build(), FaultCode.ParseError, "rows[0].timestamp");
            },
            iter: 3000
        );
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", 0)]
    [InlineData("2026-03-02T10:00:00.5+01:00", 0.5)]
    [InlineData("2026-03-02T08:29:59.9999999-00:30", -0.0000001)]
    [InlineData("2026-03-03T02:59:00+17:59", 0)]
    public void Instants_by_hand(string text, double secondsAfterNine)
    {
        var builder = new EventLogBuilder();
        builder.AddText("1", "a", text);
        builder.Build().EventsOf(0)[0].Completed.Should().Be(Nine + Duration.FromTicks((long)Math.Round(secondsAfterNine * 1e7)));
    }
}
