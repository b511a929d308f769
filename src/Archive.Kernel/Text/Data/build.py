#!/usr/bin/env python3
"""Makes fold_han.tsv and pinyin.tsv.gz from public sources; see NOTICE.md for whose they are.

    build.py              fetches the sources, writes both tables beside this script
    build.py --check      the same, but only says whether the committed tables are what the sources give

Needs npm and apt-get (Debian 12) on the machine, and their mirrors; nothing at run time of the archive does.

fold_han.tsv: "character <TAB> the one that stands for its class". Sources are asked in order of trust, and the first
that knows a character decides: reviewed pairs, OpenCC's Traditional to Simplified, its Hong Kong and Taiwan forms, its
Japanese forms, Unihan's variants, and Unicode's radicals. Later sources are asked only where they can do no harm:
a Japanese form that is a Chinese character of its own (浜, a creek) stays itself.

pinyin.tsv.gz: "readings <TAB> the characters read so", readings toneless, most common first, ü written v. Grouped by
reading and packed it is a third of the plain list.
"""
import argparse
import bz2
import collections
import gzip
import pathlib
import re
import subprocess
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).parent
OPENCC = "opencc@1.4.2"
UNICODE = "unicode-data=15.0.0-1"

# Reviewed by hand: where sources are silent, disagree, or serve spelling rather than finding.
REVIEWED = """
著着 妳你 牠它 祂他 戶户 戸户 徵征 乾干 瞭了 裏里 裡里 佔占 麵面 麪面 鐘钟 鍾钟 牆墙 墻墙 祇只 衹只 衛卫 衞卫
線线 綫线 於于 昇升 陞升 餘余 覈核 甯宁 寧宁 菸烟 喒咱 濬浚 彷仿 祕秘 迴回 廻回 囘回 么么 麽么 麼么 尅克 剋克
汙污 凃涂 塗涂 傢家 鬭斗 鬪斗 鬥斗 瀋沈 黏粘 週周 讚赞 託托
""".split()

# Never folded: Japanese writes other characters so, Chinese means these.
THEMSELVES = set("浜芸糸弁予缶欠")

# A reading heard less often than this, among all uses of the character, is left to the dictionary's order.
RARE = 0.02


def fetch(folder):
    subprocess.run(["npm", "pack", "--silent", OPENCC], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["apt-get", "download", "-qq", UNICODE], cwd=folder, check=True, stderr=subprocess.DEVNULL)
    subprocess.run(["tar", "xzf", next(folder.glob("opencc-*.tgz")).name], cwd=folder, check=True)
    subprocess.run(["dpkg", "-x", next(folder.glob("unicode-data_*.deb")).name, "."], cwd=folder, check=True)
    return folder / "package/data/dictionary", folder / "usr/share/unicode"


def entries(text):
    """Lines without their comments."""
    return [line for line in (raw.split("#")[0].rstrip() for raw in text.splitlines()) if line]


def opencc(folder, name):
    """Single characters and the single characters they may become, most common first."""
    table = {}
    for line in entries((folder / name).read_text("utf-8")):
        source, _, targets = line.partition("\t")
        if len(source) == 1:
            table[source] = [target for target in targets.split() if len(target) == 1]
    return {source: targets for source, targets in table.items() if targets}


def unihan(folder, name):
    """Field, then character, then the field's text."""
    fields = collections.defaultdict(dict)
    for line in entries(bz2.decompress((folder / name).read_bytes()).decode("utf-8")):
        code, field, text = line.split("\t")
        fields[field][chr(int(code[2:], 16))] = text
    return fields


def encodable(character, charset):
    try:
        return bool(character.encode(charset))
    except UnicodeEncodeError:
        return False


def fold_table(dictionary, unicode):
    chosen = {}

    def choose(source, target):
        if source != target:
            chosen.setdefault(source, target)

    for source, target in REVIEWED:
        choose(source, target)

    for source, targets in opencc(dictionary, "TSCharacters.txt").items():
        choose(source, targets[0])

    for name in ("HKVariants.txt", "TWVariants.txt"):
        for standard, regional in opencc(dictionary, name).items():
            for form in regional:
                if not encodable(form, "gb2312"):
                    choose(form, chosen.get(standard, standard))

    for form, standards in opencc(dictionary, "JPShinjitaiCharacters.txt").items():
        others = [standard for standard in standards if standard != form]
        if others and form not in THEMSELVES and not encodable(form, "gb2312"):
            choose(form, chosen.get(others[0], others[0]))

    # Unihan is generous with variants: heed it only for characters outside the common sets, and only when all it
    # names come to one common character.
    variants = unihan(unicode, "Unihan_Variants.txt.bz2")
    for field in ("kSimplifiedVariant", "kZVariant", "kSemanticVariant"):
        for form, text in variants[field].items():
            traditional = field != "kSimplifiedVariant" and encodable(form, "big5")
            if form in chosen or form in THEMSELVES or encodable(form, "gb2312") or traditional:
                continue
            named = [chr(int(code, 16)) for code in re.findall(r"(?:^| )U\+([0-9A-F]+)", text)]
            common = {one for one in (chosen.get(other, other) for other in named) if encodable(one, "gb2312")}
            if len(common) == 1:
                choose(form, common.pop())

    for line in entries((unicode / "EquivalentUnifiedIdeograph.txt").read_text("utf-8")):
        radicals, ideograph = (part.strip() for part in line.split(";"))
        first, last = (radicals.split("..") * 2)[:2]
        target = chr(int(ideograph, 16))
        for code in range(int(first, 16), int(last, 16) + 1):
            choose(chr(code), chosen.get(target, target))

    def end(character):
        seen = set()
        while character in chosen and character not in seen:
            seen.add(character)
            character = chosen[character]
        return character

    ends = {source: end(source) for source in chosen}
    return "".join(f"{source}\t{target}\n" for source, target in sorted(ends.items()) if source != target)


def toneless(syllable):
    letters = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")
    return "".join(letter for letter in letters if letter.isalpha())


def pinyin_table(unicode):
    fields = unihan(unicode, "Unihan_Readings.txt.bz2")
    groups = collections.defaultdict(str)
    for character in sorted(fields["kMandarin"]):
        heard = collections.Counter()
        for syllable, times in re.findall(r"(\S+?)\((\d+)\)", fields["kHanyuPinlu"].get(character, "")):
            heard[toneless(syllable)] += int(times)
        common = [reading for reading, times in heard.most_common() if times >= RARE * heard.total()]
        customary = toneless(fields["kMandarin"][character].split()[0])
        taught = re.findall(r"[^\s:,.\d]+", fields["kTGHZ2013"].get(character, ""))
        readings = dict.fromkeys([*common, customary, *map(toneless, taught)])
        groups[" ".join(readings)] += character
    return "".join(f"{readings}\t{characters}\n" for readings, characters in sorted(groups.items()))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--check", action="store_true", help="write nothing; exit 1 if a table differs")
    check = arguments.parse_args().check

    with tempfile.TemporaryDirectory() as folder:
        dictionary, unicode = fetch(pathlib.Path(folder))
        fold, pinyin = fold_table(dictionary, unicode), pinyin_table(unicode)

    fold_file, pinyin_file = HERE / "fold_han.tsv", HERE / "pinyin.tsv.gz"
    if check:
        same = {
            fold_file.name: fold_file.read_text("utf-8") == fold,
            pinyin_file.name: gzip.decompress(pinyin_file.read_bytes()).decode("utf-8") == pinyin,
        }
        print(*(f"{name}: {'same' if match else 'DIFFERS'}" for name, match in same.items()), sep="\n")
        raise SystemExit(0 if all(same.values()) else 1)

    fold_file.write_text(fold, "utf-8")
    pinyin_file.write_bytes(gzip.compress(pinyin.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
