using Archive.BrowserTests.Support;

namespace Archive.BrowserTests;

public sealed class AccessibilityTests(Chromium chromium, HungSite hung)
{
    [Theory, ClassData(typeof(PublicPages)), ClassData(typeof(PublicPagesOtherwise))]
    public Task Axe_finds_nothing_by_day_and_night_on_phone_and_desk(string path) =>
        chromium.Visit(hung.At(path), Visitor.AtADesk, Axe.FindsNothing);
}
