using NodaTime;
using Ops.Domain.Calendars;
using Ops.Domain.Customers;

namespace Ops.Domain.Tests.Customers;

public sealed class ComplaintBookTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 0, 0);
    private static readonly WorkingCalendar Always = new("UTC", WorkingWeek.Always);
    private static readonly string[] Channels = ["phone", "letter", "app"];
    private static readonly string[] Categories = ["delivery", "bill"];

    private static readonly Complaint[] Complaints =
    [
        new("1", "ann", "phone", "delivery", ComplaintSeverity.Major, Step(0, ComplaintStage.Received), Step(4, ComplaintStage.Answered)),
        new(
            "2",
            "ann",
            "phone",
            "bill",
            ComplaintSeverity.Minor,
            Step(1, ComplaintStage.Received),
            new ComplaintStep(At(2), ComplaintStage.Assessed, isEscalation: true),
            Step(3, ComplaintStage.Closed),
            Step(5, ComplaintStage.Investigated)
        ),
        new("3", "bob", "app", "delivery", ComplaintSeverity.Major, Step(2, ComplaintStage.Received), Step(10, ComplaintStage.Closed)),
        new("4", "eve", "letter", "bill", ComplaintSeverity.Critical, Step(30, ComplaintStage.Received)),
    ];

    [Fact]
    public void Complaints_are_told_by_channel_category_and_severity()
    {
        var book = ComplaintBook.Of(Complaints, Channels, Categories, Always, At(20));
        (book.Received, book.Later, book.AsOf).Should().Be((3, 1, At(20)));
        book.Complaints.Select(one => (one.Complaint.Id, one.Progress.Stage))
            .Should()
            .Equal(("1", ComplaintStage.Answered), ("2", ComplaintStage.Investigated), ("3", ComplaintStage.Closed));
        book.Channels.Select(group => (group.Key, group.Received, group.Customers, group.Open, group.Reopened, group.Escalated))
            .Should()
            .Equal(("phone", 2, 1, 2, 1, 1), ("letter", 0, 0, 0, 0, 0), ("app", 1, 1, 0, 0, 0));
        book.Channels[0].Share.Should().Be(2.0 / 3);
        book.Channels[1].HoursToAnswer.Should().BeNull();
        book.Categories.Select(group => (group.Key, group.Received, group.Customers)).Should().Equal(("delivery", 2, 2), ("bill", 1, 1));
        book.Severities.Select(group => (group.Key, group.Received))
            .Should()
            .Equal(("Critical", 0), ("Major", 2), ("Moderate", 0), ("Minor", 1));
        // Answered after 4 hours and, with the closing, after 8: half is reached at 4, and the next at 8, of equal shares the middle.
        book.Categories[0].HoursToAnswer!.Time.Should().Be(6);
    }

    [Fact]
    public void What_came_later_is_not_yet_known()
    {
        var book = ComplaintBook.Of(Complaints, Channels, Categories, Always, At(2.5));
        (book.Received, book.Later).Should().Be((3, 1));
        book.Channels[0].Reopened.Should().Be(0);
        book.Channels[0].Escalated.Should().Be(1);
        // Nobody has an answer yet.
        book.Categories[0].HoursToAnswer!.Time.Should().BeNull();
        ComplaintBook.Of(Complaints, Channels, Categories, Always, At(0)).Received.Should().Be(1);
    }

    [Fact]
    public void It_tells_each_group_in_both_languages()
    {
        var text = ComplaintBook.Of(Complaints, Channels, Categories, Always, At(20)).Explain();
        text.ToText(Language.English).Should().Contain("1 customers, 2 open, 1 reopened, 1 handed up").And.Contain("1 came later");
        text.ToText(Language.Chinese).Should().Contain("按渠道").And.Contain("1 件为之后收到");
    }

    [Fact]
    public void What_is_not_in_the_closed_lists_is_refused()
    {
        void Refused(FaultCode code, string place, Complaint[] complaints, string[] channels, string[] categories) =>
            Refusal.Of(code, place, () => ComplaintBook.Of(complaints, channels, categories, Always, At(20)));
        Refused(FaultCode.EmptyInput, "complaints", [], Channels, Categories);
        Refused(FaultCode.EmptyInput, "channels", Complaints, [], Categories);
        Refused(FaultCode.EmptyInput, "categories", Complaints, Channels, []);
        Refused(FaultCode.DuplicateKey, "channels[1]", Complaints, ["phone", "phone"], Categories);
        Refused(FaultCode.InvalidArgument, "categories[0]", Complaints, Channels, [" "]);
        Refused(FaultCode.UnknownReference, "complaints[2].Channel", Complaints, ["phone", "letter"], Categories);
        Refused(FaultCode.UnknownReference, "complaints[0].Category", Complaints, Channels, ["bill"]);
        Refused(FaultCode.DuplicateKey, "complaints[1]", [Complaints[0], Complaints[0]], Channels, Categories);
        Refused(FaultCode.InvalidArgument, "complaints[1]", [Complaints[0], null!], Channels, Categories);
        Refusal.Of(FaultCode.InvalidArgument, "calendar", () => ComplaintBook.Of(Complaints, Channels, Categories, null!, At(20)));
        Refusal.Of(FaultCode.InvalidArgument, "confidence", () => ComplaintBook.Of(Complaints, Channels, Categories, Always, At(20), 0));
        Refusal.Of(FaultCode.InsufficientData, "asOf", () => ComplaintBook.Of(Complaints, Channels, Categories, Always, At(-1)));
    }

    [Fact]
    public void A_complaint_without_a_receipt_is_refused_where_it_is_made()
    {
        Refusal.Of(
            FaultCode.InvalidArgument,
            "id",
            () => new Complaint(" ", "c", "a", "b", ComplaintSeverity.Minor, Step(0, ComplaintStage.Received))
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "customer",
            () => new Complaint("1", "", "a", "b", ComplaintSeverity.Minor, Step(0, ComplaintStage.Received))
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "channel",
            () => new Complaint("1", "c", "", "b", ComplaintSeverity.Minor, Step(0, ComplaintStage.Received))
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "category",
            () => new Complaint("1", "c", "a", "", ComplaintSeverity.Minor, Step(0, ComplaintStage.Received))
        );
        Refusal.Of(
            FaultCode.InvalidArgument,
            "severity",
            () => new Complaint("1", "c", "a", "b", (ComplaintSeverity)9, Step(0, ComplaintStage.Received))
        );
        Refusal.Of(FaultCode.EmptyInput, "steps", () => new Complaint("1", "c", "a", "b", ComplaintSeverity.Minor));
        Refusal.Of(
            FaultCode.InvalidArgument,
            "steps[0]",
            () => new Complaint("1", "c", "a", "b", ComplaintSeverity.Minor, Step(0, ComplaintStage.Closed))
        );
    }

    private static Instant At(double hour) => Start + Duration.FromHours(hour);

    private static ComplaintStep Step(double hour, ComplaintStage stage) => new(At(hour), stage);
}
